import { Clock, ListPlus, PinMap } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { checkPanel } from './check-panel';

const text = (id: string, defaultMessage: string) => ({ id: `workspace.${id}`, defaultMessage });

/** Registers the inputs of the workspace's custom fields; the server's half is `server/custom-fields.ts`. */
export function registerWorkspace(app: StrapiApp): void {
  const fields = [
    ['place-ref', 'string', '地点', PinMap, () => import('./place-ref-input')],
    ['place-refs', 'json', '多个地点', PinMap, () => import('./place-refs-input')],
    ['text-list', 'json', '词语列表', ListPlus, () => import('./text-list-input')],
    ['choice-list', 'json', '多选', ListPlus, () => import('./choice-list-input')],
    ['opening-hours', 'text', '开放时间', Clock, () => import('./opening-hours-input')],
  ] as const;
  for (const [name, type, label, icon, Input] of fields) {
    app.customFields.register({
      name,
      pluginId: 'workspace',
      type,
      icon,
      intlLabel: text(`${name}.label`, label),
      intlDescription: text(`${name}.description`, label),
      // The admin's type leaves out the props that it passes to an input.
      components: { Input: Input as () => Promise<{ default?: ComponentType }> },
    });
  }
}

/** Adds 「内容检查」 to the edit view's side. */
export function addCheckPanel(app: StrapiApp): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: readonly (typeof checkPanel)[]) => void;
  };
  addEditViewSidePanel([checkPanel]);
}
