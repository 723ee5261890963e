/**
 * Every page once: its name, its file and its short address on the web. app.config.ts, the web router and
 * navigation all read this list. `root` is the subpackage; without it a page is in the main package (tab bar).
 */
export const routeList = [
  { name: 'home', page: 'pages/home/index', url: '/', tab: true },
  { name: 'explore', page: 'pages/explore/index', url: '/explore', tab: true },
  { name: 'routes', page: 'pages/routes/index', url: '/routes', tab: true },
  { name: 'saved', page: 'pages/saved/index', url: '/saved', tab: true },
  { name: 'place', root: 'packages/place', page: 'pages/place/index', url: '/place' },
  { name: 'route', root: 'packages/route', page: 'pages/route/index', url: '/route' },
  { name: 'follow', root: 'packages/route', page: 'pages/follow/index', url: '/follow' },
  { name: 'bus-line', root: 'packages/route', page: 'pages/bus-line/index', url: '/bus-line' },
  { name: 'search', root: 'packages/tools', page: 'pages/search/index', url: '/search' },
  { name: 'offline', root: 'packages/tools', page: 'pages/offline/index', url: '/offline' },
  { name: 'settings', root: 'packages/tools', page: 'pages/settings/index', url: '/settings' },
  { name: 'events', root: 'packages/discover', page: 'pages/events/index', url: '/events' },
  { name: 'event', root: 'packages/discover', page: 'pages/event/index', url: '/event' },
  { name: 'culture', root: 'packages/discover', page: 'pages/culture/index', url: '/culture' },
  { name: 'heritage', root: 'packages/discover', page: 'pages/heritage/index', url: '/heritage' },
  { name: 'dish', root: 'packages/discover', page: 'pages/dish/index', url: '/dish' },
  { name: 'product', root: 'packages/discover', page: 'pages/product/index', url: '/product' },
  { name: 'offers', root: 'packages/discover', page: 'pages/offers/index', url: '/offers' },
  { name: 'videos', root: 'packages/discover', page: 'pages/videos/index', url: '/videos' },
  { name: 'notices', root: 'packages/discover', page: 'pages/notices/index', url: '/notices' },
  { name: 'notice', root: 'packages/discover', page: 'pages/notice/index', url: '/notice' },
  { name: 'articles', root: 'packages/discover', page: 'pages/articles/index', url: '/articles' },
  { name: 'article', root: 'packages/discover', page: 'pages/article/index', url: '/article' },
  { name: 'season', root: 'packages/discover', page: 'pages/season/index', url: '/season' },
  { name: 'theme', root: 'packages/discover', page: 'pages/theme/index', url: '/theme' },
  { name: 'listen', root: 'packages/guide', page: 'pages/listen/index', url: '/listen' },
  { name: 'panorama', root: 'packages/guide', page: 'pages/panorama/index', url: '/panorama' },
  { name: 'drawn-map', root: 'packages/guide', page: 'pages/drawn-map/index', url: '/drawn-map' },
] as const;

export type RouteName = (typeof routeList)[number]['name'];
interface Route {
  readonly name: RouteName;
  readonly root?: string;
  readonly page: string;
  readonly url: string;
  readonly tab?: boolean;
}
const routes: readonly Route[] = routeList;

const pathOf = (route: Route): string => (route.root ? `${route.root}/${route.page}` : route.page);

/** Path of a page inside the package, with a leading slash, as Taro's navigation wants it. */
export function pagePath(name: RouteName): string {
  const route = routes.find((each) => each.name === name);
  if (!route) throw new RangeError(`no such page: ${name}`);
  return `/${pathOf(route)}`;
}

/** Short address of a page on the web, e.g. `/place`. */
export const webPath = (name: RouteName): string => routes.find((each) => each.name === name)?.url ?? '/';

export const isTab = (name: RouteName): boolean => routes.some((each) => each.name === name && each.tab);
export const tabNames: readonly RouteName[] = routes.filter((each) => each.tab).map((each) => each.name);

/** Name of the page that lies at a package path or a short address. */
export function routeNameAt(path: string): RouteName | undefined {
  const bare = (path.split('?')[0] ?? '').replace(/\/$/, '') || '/';
  return routes.find((each) => each.url === bare || `/${pathOf(each)}` === bare || pathOf(each) === bare)?.name;
}

/** For Taro's web router: package path → short address. */
export const customRoutes: Record<string, string> = Object.fromEntries(
  routes.map((each) => [`/${pathOf(each)}`, each.url]),
);

export const mainPages: string[] = routes.filter((each) => !each.root).map((each) => each.page);
const roots = [...new Set(routes.map((each) => each.root))].filter((root): root is string => root !== undefined);
export const subPackages: { root: string; name: string; pages: string[] }[] = roots.map((root) => ({
  root,
  name: root.replace('packages/', ''),
  pages: routes.filter((each) => each.root === root).map((each) => each.page),
}));
