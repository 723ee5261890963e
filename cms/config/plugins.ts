import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { environment } from './env';

// The i18n plugin takes its first locale from here alone, when the database is new.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'zh-Hans';

/** Compiled plugins lie beside the compiled configuration, so the path starts here, not at the app's root. */
const local = (name: string): string => resolve(__dirname, '..', 'src', 'plugins', name);

/** A copy's name holds a hash of its bytes (`src/renditions/make.ts`): what was fetched once stays good. */
const setHeaders = (response: ServerResponse, path: string): void => {
  if (/_w\d+_[0-9a-f]{8}\.webp$/.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
};

export default {
  upload: {
    config: {
      /** Widths in pixels of the smaller copies that every uploaded picture gets, by name of the format. */
      breakpoints: { w240: 240, w480: 480, w960: 960, w1920: 1920 },
      providerOptions: { localServer: { setHeaders } },
    },
  },
  snapshot: { enabled: true, resolve: local('snapshot') },
  workspace: { enabled: true, resolve: local('workspace') },
  audit: { enabled: true, resolve: local('audit') },
  people: { enabled: true, resolve: local('people') },
  review: { enabled: true, resolve: local('review') },
  history: { enabled: true, resolve: local('history'), config: environment.history },
  schedule: { enabled: true, resolve: local('schedule') },
  desk: { enabled: true, resolve: local('desk') },
  health: { enabled: true, resolve: local('health') },
  spreadsheet: { enabled: true, resolve: local('spreadsheet') },
  'users-permissions': { config: { jwtSecret: environment.secrets.usersJwt } },
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
  cloud: { enabled: false },
  i18n: { enabled: true },
};
