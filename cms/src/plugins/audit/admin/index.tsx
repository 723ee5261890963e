import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Adds 「操作日志」 to the menu, for those who may read it. */
export function registerAudit(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/audit',
    icon: Clock,
    intlLabel: { id: 'audit.menu', defaultMessage: '操作日志' },
    permissions: [{ action: 'plugin::audit.read', subject: null }],
    Component: () => import('./audit-page'),
  });
}
