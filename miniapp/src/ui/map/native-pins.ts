import { withinBounds, type Bounds } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { fromMercator, worldPx } from './camera';
import { gatheringsWithin, type GatheredPins, type Gathering } from './gathering';
import { nativeGathering, nativeMarker, type NativeMarker } from './native-overlay';
import { spreadLimit, spreadOffsets } from './spread';
import type { MapLine, MapMarker } from './types';

/** Ids from here on are gatherings: the base and the index of their first member. */
const gatheringBase = 1_000_000;

/** A gathering whose pins stand around it, because no zoom parts them. */
export interface Spread {
  readonly gathering: Gathering;
  readonly zoom: number;
}

interface PinsView {
  readonly markers: readonly MapMarker[];
  readonly pins: GatheredPins;
  /** What to send pins for: what is seen and some way around it. WGS-84. */
  readonly box: Bounds;
  readonly zoom: number;
  readonly spread: Spread | undefined;
  readonly night: boolean;
  /** What a screen reader says of a gathering. */
  readonly wordsFor: (count: number) => string;
}

/** Where a gathering stands. */
export const middleOf = ({ x, y }: Gathering): Wgs84 => fromMercator(x, y);

/** Places of the pins of a spread, with the index of each. */
function spreadPlaces({ gathering, zoom }: Spread): { index: number; point: Wgs84 }[] {
  const world = worldPx(zoom);
  const members = gathering.members.slice(0, spreadLimit);
  return spreadOffsets(members.length).map(({ dx, dy }, order) => ({
    index: members[order] ?? 0,
    point: fromMercator(gathering.x + dx / world, gathering.y + dy / world),
  }));
}

/** Lines from the spot to each pin of a spread. */
export const spreadLegs = (spread: Spread | undefined): MapLine[] =>
  spread
    ? spreadPlaces(spread).map(({ index, point }) => ({
        id: `leg-${index}`,
        kind: 'leg',
        points: [middleOf(spread.gathering), point],
      }))
    : [];

/** The native markers of a view of many pins: what stands alone, gatherings, a spread, and always the selected pin. */
export function nativePinsOf({ markers, pins, box, zoom, spread, night, wordsFor }: PinsView): NativeMarker[] {
  const sent: NativeMarker[] = [];
  const send = (index: number, point?: Wgs84) => {
    const marker = markers[index];
    if (marker) sent.push(nativeMarker(marker, { id: index, joins: false, night, ...(point ? { point } : {}) }));
  };
  const alone = new Set<number>();
  for (const each of gatheringsWithin(pins.at(zoom), box)) {
    const [first = 0] = each.members;
    if (each.members.length === 1) {
      alone.add(first);
      send(first);
    } else {
      const count = each.members.length;
      sent.push(nativeGathering(gatheringBase + first, middleOf(each), count, wordsFor(count)));
    }
  }
  const spreadOut = spread ? spreadPlaces(spread) : [];
  for (const { index, point } of spreadOut) send(index, point);
  const chosen = markers.findIndex(({ selected }) => selected);
  const there = alone.has(chosen) || spreadOut.some(({ index }) => index === chosen);
  if (chosen >= 0 && !there) send(chosen);
  return sent;
}

/** The gathering that a native marker's id names. */
export const gatheringOf = (pins: GatheredPins, zoom: number, id: number): Gathering | undefined =>
  id < gatheringBase ? undefined : pins.at(zoom).find(({ members }) => members[0] === id - gatheringBase);

/** A box grown by a share of its size on each side. */
export function grown({ west, south, east, north }: Bounds, share: number): Bounds {
  const [dx, dy] = [(east - west) * share, (north - south) * share];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}

/** Whether one box holds another. */
export const holds = (outer: Bounds, { west, south, east, north }: Bounds): boolean =>
  withinBounds(outer, { lon: west, lat: south }) && withinBounds(outer, { lon: east, lat: north });
