import { GridNine } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ListActions } from './list-actions';
import { SpreadsheetPage } from './page';

/** Adds the page and its link in the menu. */
export function registerSpreadsheet(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/spreadsheet',
    icon: GridNine,
    intlLabel: { id: 'spreadsheet.menu', defaultMessage: '表格导入导出' },
    permissions: [{ action: 'plugin::spreadsheet.import', subject: null }],
    Component: () => Promise.resolve({ default: SpreadsheetPage }),
    position: 4,
  });
}

/** Adds export and import to the lists of the content manager. */
export function arrangeLists(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager');
  manager.injectComponent('listView', 'actions', { name: 'spreadsheet-actions', Component: ListActions });
}
