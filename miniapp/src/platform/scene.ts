import { routeNameAt, type RouteName } from './routes';

/*
 * A WeChat QR scene holds at most 32 characters out of A–Z a–z 0–9 and !#$&'()*+,/:;=?@-._~ (no %).
 * Ours is `<letter>.<id>`; an id has at most 28, so every record fits.
 */
const letters = {
  p: 'place',
  r: 'route',
  b: 'bus-line',
  e: 'event',
  h: 'heritage',
  d: 'dish',
  g: 'product',
  n: 'notice',
  a: 'article',
  s: 'season',
  t: 'theme',
  l: 'listen',
  m: 'drawn-map',
} as const satisfies Record<string, RouteName>;

export interface SceneTarget {
  readonly page: RouteName;
  readonly id: string;
}

/** The scene of a record's page, e.g. `p.scenic-10`; `undefined` for pages that have no record. */
export function sceneOf({ page, id }: SceneTarget): string | undefined {
  const letter = Object.entries(letters).find(([, name]) => name === page)?.[0];
  return letter === undefined ? undefined : `${letter}.${id}`;
}

/** Where a scanned scene leads; `undefined` for what is not ours. */
export function parseScene(scene: string): SceneTarget | undefined {
  let plain = scene;
  try {
    plain = decodeURIComponent(scene);
  } catch {
    // Left as it came; the pattern below refuses it.
  }
  const match = /^([a-z])\.([a-z0-9](?:[a-z0-9-]{0,26}[a-z0-9])?)$/.exec(plain);
  const letter = match?.[1];
  const id = match?.[2];
  if (letter === undefined || id === undefined || !(letter in letters)) return undefined;
  return { page: letters[letter as keyof typeof letters], id };
}

/** Where the text of a scanned code leads: a scene of ours, or a web address of ours (`…/place?id=…`). */
export function parseScanned(text: string): SceneTarget | undefined {
  const scene = parseScene(text);
  if (scene) return scene;
  const match = /^https?:\/\/[^/?#]+([^?#]*)\?(?:[^#]*&)?id=([a-z0-9-]{1,28})(?:[&#]|$)/.exec(text);
  const page = match?.[1] === undefined ? undefined : routeNameAt(match[1]);
  const id = match?.[2];
  return page !== undefined && id !== undefined && Object.values<RouteName>(letters).includes(page)
    ? { page, id }
    : undefined;
}
