import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { historyPanel } from './panel';

/** Adds 「回收站」 to the menu; everybody finds their own there. */
export function registerHistory(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/history',
    icon: Trash,
    intlLabel: { id: 'history.menu', defaultMessage: '回收站' },
    permissions: [],
    Component: () => import('./bin-page'),
    position: 6,
  });
}

/** Adds 「历史版本」 to the edit view's side. */
export function arrangeHistory(app: StrapiApp): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: readonly (typeof historyPanel)[]) => void;
  };
  addEditViewSidePanel([historyPanel]);
}
