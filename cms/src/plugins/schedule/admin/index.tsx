import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { schedulePanel } from './panel';

/** Adds 「定时发布」 to the menu; everybody sees what is scheduled for the entries that they may read. */
export function registerSchedule(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/schedule',
    icon: Calendar,
    intlLabel: { id: 'schedule.menu', defaultMessage: '定时发布' },
    permissions: [],
    Component: () => import('./page'),
    position: 5,
  });
}

/** Adds 「定时发布」 to the edit view's side. */
export function arrangeSchedule(app: StrapiApp): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: readonly (typeof schedulePanel)[]) => void;
  };
  addEditViewSidePanel([schedulePanel]);
}
