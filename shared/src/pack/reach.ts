import type { Content } from '../contract/collections';
import type { DrawnMap } from '../contract/drawn-map';
import type { Image } from '../contract/facets';
import type { AudioGuide } from '../contract/media';
import type { Panorama } from '../contract/panorama';
import type { Place } from '../contract/place';
import type { PackTarget } from './target';

/** The collections that a pack looks into. */
export const packCollections = [
  'towns',
  'places',
  'routes',
  'dishes',
  'products',
  'heritage',
  'events',
  'notices',
  'audioGuides',
  'drawnMaps',
  'panoramas',
] as const;
export type PackContent = Pick<Content, (typeof packCollections)[number]> & {
  /** True where 360° views are shown flat, as pictures. */
  readonly flatViews?: boolean;
};

/** Records whose files a pack holds. */
export interface Reached {
  /** Places, dishes and other records with pictures. */
  readonly pictured: readonly { readonly images?: readonly Image[] | undefined }[];
  readonly guides: readonly AudioGuide[];
  readonly drawnMaps: readonly DrawnMap[];
  readonly panoramas: readonly Panorama[];
}

type Ids = ReadonlySet<string>;

const anyOf = (wanted: Ids, ids: readonly string[] | undefined): boolean => (ids ?? []).some((id) => wanted.has(id));
const notMissing = <T>(value: T | undefined): value is T => value !== undefined;

/** A place comes with what is drawn on the same guide map: that is the scenic area around it. */
const surroundings = (content: PackContent, id: string): Ids => {
  const maps = [...content.drawnMaps.values()].filter(({ placeIds }) => placeIds?.includes(id));
  return new Set([id, ...maps.flatMap(({ placeIds }) => placeIds ?? [])]);
};

const placeIdsOf = (content: PackContent, { kind, id }: PackTarget): Ids | undefined => {
  switch (kind) {
    case 'place':
      return content.places.has(id) ? surroundings(content, id) : undefined;
    case 'town': {
      const inside = [...content.places.values()].filter(({ location }) => location.townId === id);
      return content.towns.has(id) ? new Set(inside.map((place) => place.id)) : undefined;
    }
    case 'route': {
      const route = content.routes.get(id);
      return route && new Set(route.days.flatMap(({ stops }) => stops.map(({ placeId }) => placeId)));
    }
  }
};

/** Views of these places, and those that a visitor can step on to from there. */
const panoramasOf = (content: PackContent, ids: Ids): Panorama[] => {
  const reached = new Map<string, Panorama>();
  const waiting = [...content.panoramas.values()].filter(({ placeId }) => placeId !== undefined && ids.has(placeId));
  for (let view = waiting.pop(); view !== undefined; view = waiting.pop()) {
    if (reached.has(view.id)) continue;
    reached.set(view.id, view);
    for (const { sceneId } of view.hotspots) {
      const next = sceneId === undefined ? undefined : content.panoramas.get(sceneId);
      if (next) waiting.push(next);
    }
  }
  return [...reached.values()];
};

const goodsOf = (content: PackContent, places: readonly Place[]): Reached['pictured'] =>
  places.flatMap((place) => {
    const dishes = 'dishIds' in place ? (place.dishIds ?? []).map((id) => content.dishes.get(id)) : [];
    const products = 'productIds' in place ? (place.productIds ?? []).map((id) => content.products.get(id)) : [];
    return [...dishes, ...products].filter(notMissing);
  });

/** What a visitor meets there. `undefined` where the target is not published. */
export const reach = (content: PackContent, target: PackTarget): Reached | undefined => {
  const ids = placeIdsOf(content, target);
  if (ids === undefined) return undefined;
  const places = [...ids].map((id) => content.places.get(id)).filter(notMissing);
  const route = target.kind === 'route' ? content.routes.get(target.id) : undefined;
  const linked = [...content.heritage.values(), ...content.events.values(), ...content.notices.values()];
  return {
    pictured: [
      ...places,
      ...goodsOf(content, places),
      ...linked.filter(({ placeIds }) => anyOf(ids, placeIds)),
      ...(route ? [route] : []),
    ],
    guides: [...content.audioGuides.values()].filter(({ placeId }) => placeId !== undefined && ids.has(placeId)),
    drawnMaps: [...content.drawnMaps.values()].filter(({ placeIds }) => anyOf(ids, placeIds)),
    panoramas: panoramasOf(content, ids),
  };
};
