import type { CollectionName } from '@boshan/shared/contract/collection-names';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { isTab, pagePath, routeNameAt, type RouteName } from './routes';
import { parseScanned, parseScene, type SceneTarget } from './scene';

export type Params = Readonly<Record<string, string | undefined>>;

const query = (params: Params): string => {
  const pairs = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length > 0 ? `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}` : '';
};

/** Address of a page within the app, for sharing. */
export const pageUrl = (name: RouteName, params: Params = {}): string => pagePath(name) + query(params);

/** What a tab was opened with: a tab bar page takes no parameters, so they wait here for its next show. */
let tabParams: { name: RouteName; params: Params } | undefined;
export function takeTabParams(name: RouteName): Params | undefined {
  if (tabParams?.name !== name) return undefined;
  const { params } = tabParams;
  tabParams = undefined;
  return params;
}

/** WeChat keeps at most ten pages; the eleventh takes the place of the tenth. */
const PAGE_LIMIT = 10;

/** Opens a page. */
export function go(name: RouteName, params: Params = {}): void {
  if (isTab(name)) {
    tabParams = { name, params };
    void Taro.switchTab({ url: pagePath(name) });
    return;
  }
  const url = pageUrl(name, params);
  if (Taro.getCurrentPages().length >= PAGE_LIMIT) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Opens a page in the place of this one. */
export function replace(name: RouteName, params: Params = {}): void {
  if (isTab(name)) go(name, params);
  else void Taro.redirectTo({ url: pageUrl(name, params) });
}

/** Back, or home where the app was opened on this very page. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack({ delta: 1 });
  else void Taro.switchTab({ url: pagePath('home') });
}

/** Parameters that the page was opened with, decoded. */
export function useParams(): Params {
  const { params } = useRouter();
  const decoded: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && !key.startsWith('$')) decoded[key] = safeDecode(value);
  }
  const target = scannedTarget(decoded);
  return target && decoded['id'] === undefined ? { ...decoded, id: target.id } : decoded;
}

/** Where a scanned code leads: WeChat hands over `scene` for mini-program codes and `q` for web addresses. */
function scannedTarget({ scene, q }: Params): SceneTarget | undefined {
  return (scene === undefined ? undefined : parseScene(scene)) ?? (q === undefined ? undefined : parseScanned(q));
}

/** On the home page: goes on to the record that a scanned code names. Codes without a page open the home page. */
export function useScannedEntry(): void {
  const { params } = useRouter();
  const { scene, q } = params;
  useEffect(() => {
    const target = scannedTarget({
      scene: scene === undefined ? undefined : safeDecode(scene),
      q: q === undefined ? undefined : safeDecode(q),
    });
    if (target) go(target.page, { id: target.id });
  }, [scene, q]);
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The page that is on the screen. */
export function useRouteName(): RouteName | undefined {
  return routeNameAt(useRouter().path);
}

const recordPages: Partial<Record<CollectionName, RouteName>> = {
  places: 'place',
  routes: 'route',
  busLines: 'bus-line',
  dishes: 'dish',
  products: 'product',
  heritage: 'heritage',
  events: 'event',
  notices: 'notice',
  articles: 'article',
  seasons: 'season',
  themes: 'theme',
  audioGuides: 'listen',
  drawnMaps: 'drawn-map',
  panoramas: 'panorama',
};
const listPages: Partial<Record<CollectionName, RouteName>> = {
  places: 'explore',
  routes: 'routes',
  events: 'events',
  heritage: 'culture',
  courses: 'culture',
  dishes: 'culture',
  products: 'culture',
  offers: 'offers',
  videos: 'videos',
  notices: 'notices',
  articles: 'articles',
  themes: 'routes',
  seasons: 'season',
  busLines: 'routes',
  audioGuides: 'listen',
  drawnMaps: 'drawn-map',
  panoramas: 'panorama',
};

interface Link {
  readonly collection: CollectionName;
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
}

/** Follows a link of the content: to one record, or without an id to the list of its collection. */
export function openLink({ collection, id, kind }: Link): void {
  const record = recordPages[collection];
  if (id !== undefined && record) go(record, { id });
  else
    go(listPages[collection] ?? 'home', {
      kind,
      ...(id === undefined ? {} : { id }),
      ...(collection === 'places' ? {} : { show: collection }),
    });
}

/** Title in the host's own bar (a mini-program) or of the browser's tab. */
export function setTitle(title: string): void {
  // While a record is being loaded its page has no name yet; the host keeps the one from its configuration.
  if (title !== '') Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}
