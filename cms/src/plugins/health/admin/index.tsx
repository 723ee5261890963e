import { ChartCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Adds 「内容体检」 to the menu; everybody sees what is theirs. */
export function registerHealth(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/health',
    icon: ChartCircle,
    intlLabel: { id: 'health.menu', defaultMessage: '内容体检' },
    permissions: [],
    Component: () => import('./page'),
    position: 2,
  });
}
