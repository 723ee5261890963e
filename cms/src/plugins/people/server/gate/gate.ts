import type { Core } from '@strapi/strapi';
import type { User } from '../../../../acting';
import { refuse } from '../rights/guard';
import { rightsInRequest } from '../rights/signed-in';
import { lookFor, type Request } from './looks';
import { routeTable } from './route-table';

interface PolicyContext extends Request {
  readonly state: { readonly user?: User; readonly userAbility?: unknown };
}

const OWNER_ONLY = '这项功能只对超级管理员开放。';
const UNKNOWN = '这项功能还没有登记可以由谁使用，暂时只对超级管理员开放。';

/**
 * The last policy of every admin route: what Strapi's permissions do not reach. Refuses with a PolicyError, whose
 * message reaches the person.
 */
export const gate = {
  gate: async (
    context: PolicyContext,
    { route }: { route: string },
    { strapi }: { strapi: Core.Strapi },
  ): Promise<boolean> => {
    const { user, userAbility } = context.state;
    // Nobody is signed in: Strapi's own policies have let a public route pass.
    if (!user || userAbility === undefined) return true;
    const rights = await rightsInRequest(strapi, user);
    if (rights.isSuper) return true;
    const rule = routeTable[route];
    if (rule === undefined) refuse(UNKNOWN);
    else if (rule === 'owner') refuse(OWNER_ONLY);
    else if (typeof rule === 'object') refuse(await lookFor(rule)(rights, context, strapi));
    return true;
  },
};

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { policies?: unknown[] };
}
interface Router {
  readonly type?: string;
  readonly prefix?: string;
  readonly routes: Route[];
}
type Routers = Record<string, Router | ((given: { strapi: Core.Strapi }) => Router)> | Route[];

const guardRoute = (route: Route, prefix: string): void => {
  const name = `${route.method.toUpperCase()} ${prefix}${route.path === '/' ? '' : route.path}`;
  const policies = route.config?.policies ?? [];
  route.config = {
    ...route.config,
    policies: [...policies, { name: 'plugin::people.gate', config: { route: name } }],
  };
};

const guardRouter = (router: Router, prefix: string): Router => {
  if ((router.type ?? 'admin') === 'admin') {
    for (const route of router.routes) guardRoute(route, router.prefix ?? prefix);
  }
  return router;
};

const guardRouters = (routers: Routers, prefix: string): void => {
  if (Array.isArray(routers)) {
    for (const route of routers) guardRoute(route, prefix);
    return;
  }
  for (const [name, router] of Object.entries(routers)) {
    routers[name] =
      typeof router === 'function' ? (given) => guardRouter(router(given), prefix) : guardRouter(router, prefix);
  }
};

/** Puts the gate behind the policies of every admin route there is; runs while plugins register, before routes are mounted. */
export function placeGate(strapi: Core.Strapi): void {
  const admin = strapi.admin as unknown as { routes: Routers };
  guardRouters(admin.routes, '/admin');
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    guardRouters((plugin as unknown as { routes: Routers }).routes, `/${name}`);
  }
}
