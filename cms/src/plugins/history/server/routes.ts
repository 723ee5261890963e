const config = { policies: ['admin::isAuthenticatedAdmin'] };
const route = (method: string, path: string, handler: string) => ({ method, path, handler, config });

/** Under `/history`. Who may use them is in the table of the gate; whose a deleted entry was, the controllers ask. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/entries/:model/:id', 'entries.list'),
      route('GET', '/entries/:model/:id/versions/:version', 'entries.view'),
      route('POST', '/entries/:model/:id/versions/:version/restore', 'entries.restore'),
      route('GET', '/deleted', 'deleted.list'),
      route('GET', '/deleted/:version', 'deleted.view'),
      route('POST', '/deleted/:version/restore', 'deleted.restore'),
    ],
  },
};
