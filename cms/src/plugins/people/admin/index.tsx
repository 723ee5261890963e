import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Adds 「人员」 to the menu, for those who manage people. */
export function registerPeople(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/people',
    icon: User,
    intlLabel: { id: 'people.menu', defaultMessage: '人员' },
    permissions: [{ action: 'plugin::people.manage', subject: null }],
    Component: () => import('./people-page'),
  });
}
