import { darkTheme, lightTheme } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerAudit } from '../plugins/audit/admin';
import { arrangeHistory, registerHistory } from '../plugins/history/admin';
import { arrangeHome } from '../plugins/desk/admin';
import { registerHealth } from '../plugins/health/admin';
import { registerPeople } from '../plugins/people/admin';
import { arrangeReview, registerReview } from '../plugins/review/admin';
import { arrangeSchedule, registerSchedule } from '../plugins/schedule/admin';
import { arrangeLists, registerSpreadsheet } from '../plugins/spreadsheet/admin';
import { arrangeContentManager, registerWorkspace } from '../plugins/workspace/admin';
import logo from './logo.svg';
import { keepChinese } from './leftovers';
import { darkColors, lightColors } from './palette';
import { zhHans } from './translations';

// The admin reads its language here before anything is drawn; editors work in Chinese.
window.localStorage.setItem('strapi-admin-language', 'zh-Hans');
// Strapi's guided tour explains Strapi, not this work.
window.localStorage.setItem(
  'STRAPI_GUIDED_TOUR',
  JSON.stringify({ tours: {}, enabled: false, hidden: true, completedActions: [] }),
);

// Editors have nothing to buy or to install from the marketplace, and accounts of visitors do not exist.
// Strapi's banners advertise its own releases.
const unwanted = document.createElement('style');
const targets = ['/marketplace', '/settings/purchase-', 'https://strapi.io/', 'plugin::users-permissions.user'];
unwanted.textContent = [
  ...targets.map((target) => `a[href*="${target}"]`),
  'div:has(> div > div > div > a[href^="https://strapi.io/blog"])',
]
  .map((selector) => `${selector} { display: none !important; }`)
  .join('\n');
document.head.append(unwanted);

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': zhHans },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo, title: '畅游博山 · 内容管理' },
    tutorials: false,
    notifications: { releases: false },
    theme: {
      light: { ...lightTheme, colors: { ...lightTheme.colors, ...lightColors } },
      dark: { ...darkTheme, colors: { ...darkTheme.colors, ...darkColors } },
    },
  },

  register(app: StrapiApp): void {
    registerWorkspace(app);
    registerPeople(app);
    registerAudit(app);
    registerReview(app);
    registerSpreadsheet(app);
    registerSchedule(app);
    registerHistory(app);
    // Here and not in bootstrap, where an app has no widgets any more.
    arrangeHome(app);
    registerHealth(app);
  },

  bootstrap(app: StrapiApp): void {
    arrangeReview(app);
    arrangeContentManager(app);
    arrangeLists(app);
    arrangeSchedule(app);
    arrangeHistory(app);
    keepChinese();
  },
};
