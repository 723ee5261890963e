import { environment } from './env';

const { secrets } = environment;

export default {
  auth: {
    secret: secrets.adminJwt,
    sessions: { maxRefreshTokenLifespan: 30 * 86_400, maxSessionLifespan: 7 * 86_400 },
  },
  apiToken: { salt: secrets.apiTokenSalt },
  transfer: { token: { salt: secrets.transferTokenSalt } },
  secrets: { encryptionKey: secrets.encryptionKey },
  flags: { nps: false, promoteEE: false, docLinks: false },
  preview: { enabled: false, config: {} },
  rateLimit: { enabled: true },
  autoOpen: false,
};
