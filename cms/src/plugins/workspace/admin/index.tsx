import { Clock, ListPlus, PinMap } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { checkPanel } from './check-panel';
import { nameChoices } from './choice-column';
import { ChoiceInput } from './choice-input';
import ChoiceListInput from './choice-list-input';
import ControlPointsInput from './control-points-input';
import OpeningHoursInput from './opening-hours-input';
import PlaceRefInput from './place-ref-input';
import PlaceRefsInput from './place-refs-input';
import { keepTitlesReadable } from './readable-titles';
import TextListInput from './text-list-input';
import TrackInput from './track-input';

const text = (id: string, defaultMessage: string) => ({ id: `workspace.${id}`, defaultMessage });

/** Registers the inputs of the workspace's custom fields; the server's half is `server/custom-fields.ts`. */
export function registerWorkspace(app: StrapiApp): void {
  const fields = [
    ['place-ref', 'string', '地点', PinMap, PlaceRefInput],
    ['place-refs', 'json', '多个地点', PinMap, PlaceRefsInput],
    ['text-list', 'json', '词语列表', ListPlus, TextListInput],
    ['choice-list', 'json', '多选', ListPlus, ChoiceListInput],
    ['opening-hours', 'text', '开放时间', Clock, OpeningHoursInput],
    ['control-points', 'json', '对应点', PinMap, ControlPointsInput],
    ['track', 'json', '轨迹', PinMap, TrackInput],
  ] as const;
  for (const [name, type, label, icon, Input] of fields) {
    app.customFields.register({
      name,
      pluginId: 'workspace',
      type,
      icon,
      intlLabel: text(`${name}.label`, label),
      intlDescription: text(`${name}.description`, label),
      // Loaded with everything else: a form never shows a field that is still on its way. The admin's type leaves out
      // the props that it passes to an input.
      components: { Input: () => Promise.resolve({ default: Input as ComponentType }) },
    });
  }
  app.addFields({ type: 'enumeration', Component: ChoiceInput as ComponentType });
}

/** Adds 「内容检查」 to the edit view's side, and Chinese names to the list view. */
export function arrangeContentManager(app: StrapiApp): void {
  keepTitlesReadable();
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameChoices);
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: readonly (typeof checkPanel)[]) => void;
  };
  addEditViewSidePanel([checkPanel]);
}
