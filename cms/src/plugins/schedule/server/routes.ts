const config = { policies: ['admin::isAuthenticatedAdmin'] };
const route = (method: string, path: string, handler: string) => ({ method, path, handler, config });

/** Under `/schedule`. Who may use them is in the table of the gate. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/plans', 'plans.all'),
      route('GET', '/entries/:model/:id', 'plans.ofEntry'),
      route('POST', '/entries/:model/:id', 'plans.add'),
      route('PUT', '/entries/:model/:id/plans/:plan', 'plans.change'),
      route('DELETE', '/entries/:model/:id/plans/:plan', 'plans.cancel'),
    ],
  },
};
