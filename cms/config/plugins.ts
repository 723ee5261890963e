import { resolve } from 'node:path';
import { environment } from './env';

// The i18n plugin takes its first locale from here alone, when the database is new.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'zh-Hans';

/** Compiled plugins lie beside the compiled configuration, so the path starts here, not at the app's root. */
const local = (name: string): string => resolve(__dirname, '..', 'src', 'plugins', name);

export default {
  snapshot: { enabled: true, resolve: local('snapshot') },
  workspace: { enabled: true, resolve: local('workspace') },
  audit: { enabled: true, resolve: local('audit') },
  people: { enabled: true, resolve: local('people') },
  desk: { enabled: true, resolve: local('desk') },
  health: { enabled: true, resolve: local('health') },
  spreadsheet: { enabled: true, resolve: local('spreadsheet') },
  'users-permissions': { config: { jwtSecret: environment.secrets.usersJwt } },
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
  cloud: { enabled: false },
  i18n: { enabled: true },
};
