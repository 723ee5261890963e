import { routeTable, type RouteRule } from '../../cms/src/plugins/people/server/gate/route-table';
import { messageOf, openStage, type Stage } from './rights/stage';
import { askJson, newStaff, type Staff } from './rights/staff';

let stage: Stage;
let mounted: readonly (readonly [method: string, path: string])[];
const people = new Map<string, Staff>();
const roles = ['town-editor', 'contributor', 'translator', 'analyst', 'reviewer', 'editor', 'administrator'] as const;

beforeAll(async () => {
  stage = await openStage('rights-routes');
  mounted = await stage.cms.call('script', { path: require.resolve('./rights/routes.cjs'), input: {} });
  for (const role of roles) people.set(role, await newStaff(stage.cms, `boshan-${role}`));
}, 400_000);

afterAll(() => stage?.close());

/** Paths that belong to no route of the admin: Koa's own layers, files, and the check of health. */
const notAdmin = (path: string): boolean =>
  !/^\/[a-z]/.test(path) || /^\/(?:_health|api\b)/.test(path) || path.startsWith('/((?!uploads');
/** Layers of middleware are listed without a method. */
const isRoute = ([method, path]: readonly [string, string]): boolean => method !== '' && !notAdmin(path);

const named = ([method, path]: readonly [string, string]): string => `${method} ${path}`;
const withRule = (wanted: RouteRule): readonly string[] =>
  Object.entries(routeTable).flatMap(([route, rule]) => (rule === wanted ? [route] : []));

const segment = (name: string, path: string): string => {
  if (!name.startsWith(':')) return name;
  if (name === ':model') return 'api::settings.settings';
  if (name === ':uid') return path.includes('/components/') ? 'shared.image' : 'api::town.town';
  return name === ':contentType' ? 'api::town.town' : '1';
};
/** A path that the route answers to. */
const concrete = (path: string): string =>
  path
    .split('/')
    .map((name) => segment(name, path))
    .join('/');

const refusal = async (staff: Staff, route: string): Promise<string> => {
  const [method = '', path = ''] = route.split(' ');
  const { status, json } = await staff.ask(method, concrete(path), method === 'GET' ? undefined : {});
  return status === 403 && /\p{Script=Han}/u.test(messageOf(json))
    ? 'refused'
    : `${status} ${JSON.stringify(json)?.slice(0, 200)}`;
};

describe('the table of routes', () => {
  it('knows every route of the running admin, and no other', () => {
    const routes = new Set(mounted.filter(isRoute).map(named));
    expect(routes.size).toBeGreaterThan(150);
    expect([...routes].filter((route) => !(route in routeTable))).toEqual([]);
    expect(Object.keys(routeTable).filter((route) => !routes.has(route))).toEqual([]);
  });
});

describe('without signing in', () => {
  it('everything but what is public answers 401', async () => {
    const wrong: string[] = [];
    for (const [route, rule] of Object.entries(routeTable)) {
      if (rule === 'public') continue;
      const [method = '', path = ''] = route.split(' ');
      const { status } = await askJson(stage.cms.address, method, concrete(path), method === 'GET' ? undefined : {});
      if (status !== 401) wrong.push(`${status} ${route}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what is the owner’s', () => {
  it.each(roles)('is closed to %s', async (role) => {
    const open: string[] = [];
    for (const route of withRule('owner')) {
      const answer = await refusal(people.get(role)!, route);
      if (answer !== 'refused') open.push(`${route}: ${answer}`);
    }
    expect(open).toEqual([]);
  });
});

describe('what asks for a permission', () => {
  it.each(['town-editor', 'contributor'] as const)('is closed to %s', async (role) => {
    const open: string[] = [];
    for (const route of withRule('granted')) {
      const answer = await refusal(people.get(role)!, route);
      if (answer !== 'refused') open.push(`${route}: ${answer}`);
    }
    expect(open).toEqual([]);
  });
});

describe('who administers people', () => {
  it('cannot become the owner of the installation, nor touch one', async () => {
    const administrator = people.get('administrator')!;
    const owner = await stage.cms.call<{ user: number; role: number }>('script', {
      path: require.resolve('./rights/owner.cjs'),
      input: {},
    });
    const attempts: readonly (readonly [string, string, unknown])[] = [
      ['PUT', `/admin/users/${administrator.id}`, { roles: [owner.role] }],
      ['PUT', `/admin/users/${owner.user}`, { password: 'Taken-Over-2026' }],
      ['DELETE', `/admin/users/${owner.user}`, undefined],
      ['POST', '/admin/users/batch-delete', { ids: [owner.user] }],
      ['POST', '/admin/users', { firstname: 'x', email: 'x@rights.test', roles: [owner.role] }],
    ];
    for (const [method, path, body] of attempts) {
      const { status, json } = await administrator.ask(method, path, body);
      expect([path, status, messageOf(json)]).toEqual([path, 403, expect.stringContaining('超级管理员')]);
    }
    expect((await administrator.ask('GET', '/people')).status).toBe(200);
  });
});
