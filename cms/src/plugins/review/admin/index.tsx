import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { reviewPanel } from './panel';

/** Adds 「审核」 to the menu. */
export function registerReview(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/review',
    icon: CheckCircle,
    intlLabel: { id: 'review.menu', defaultMessage: '审核' },
    permissions: [{ action: 'plugin::review.use', subject: null }],
    Component: () => import('./page'),
    position: 3,
  });
}

/** Adds the panel 「审核」 to the edit view's side. */
export function arrangeReview(app: StrapiApp): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: readonly (typeof reviewPanel)[]) => void;
  };
  addEditViewSidePanel([reviewPanel]);
}
