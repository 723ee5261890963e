import { environment, prepareDataFolders } from './env';

prepareDataFolders(environment);

export default {
  host: environment.host,
  port: environment.port,
  url: environment.publicUrl ?? '',
  dirs: { public: environment.publicDir },
  app: { keys: environment.secrets.appKeys },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
