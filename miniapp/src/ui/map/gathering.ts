import type { Bounds } from '@boshan/shared/geo/bounds';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { toMercator, worldPx } from './camera';
import type { MapMarker } from './types';

/** Pins nearer to each other than this are one gathering. */
const gatherPx = 60;
/** From this zoom on gatherings are spread instead of opened by zooming. */
export const closestZoom = 17;
/** More pins than this are never all sent to a native map: setData takes 1 MB, and 256 KB to be quick. */
export const nativePins = 100;
/** Pins nearer than this are at one spot: no zoom parts them. */
const sameSpotMetres = 3;

/** Pins by their index among the markers; one that stands alone is a gathering of one. */
export interface Gathering {
  readonly members: readonly number[];
  /** Mean of the members' positions, on the Mercator square of width 1. */
  readonly x: number;
  readonly y: number;
}

/** All pins of a map, gathered for one whole zoom step after another as the map asks for them. */
export interface GatheredPins {
  /** Gatherings at a zoom, of all pins, wherever they are. The same for each zoom within a whole step. */
  at(zoom: number): readonly Gathering[];
}

/** Greedy, in the order of the markers, over a grid whose cells are as wide as a gathering: linear in their number. */
function gather(xs: Float64Array, ys: Float64Array, radius: number): Gathering[] {
  const cells = new Map<number, number[]>();
  const columns = Math.ceil(1 / radius) + 2;
  const cellOf = (index: number): number =>
    Math.floor((ys[index] ?? 0) / radius) * columns + Math.floor((xs[index] ?? 0) / radius);
  xs.forEach((_, index) => {
    const cell = cells.get(cellOf(index));
    if (cell) cell.push(index);
    else cells.set(cellOf(index), [index]);
  });
  const taken = new Uint8Array(xs.length);
  const found: Gathering[] = [];
  xs.forEach((x, index) => {
    if (taken[index]) return;
    const y = ys[index] ?? 0;
    const home = cellOf(index);
    const members: number[] = [];
    for (const row of [-columns, 0, columns]) {
      for (const column of [-1, 0, 1]) {
        for (const other of cells.get(home + row + column) ?? []) {
          if (!taken[other] && Math.hypot((xs[other] ?? 0) - x, (ys[other] ?? 0) - y) <= radius) members.push(other);
        }
      }
    }
    for (const member of members) taken[member] = 1;
    const mean = (values: Float64Array) => members.reduce((sum, at) => sum + (values[at] ?? 0), 0) / members.length;
    found.push({ members, x: mean(xs), y: mean(ys) });
  });
  return found;
}

/** Prepares pins for gathering. What each zoom step gives is kept, so that going back to it costs nothing. */
export function gatherPins(markers: readonly MapMarker[]): GatheredPins {
  const positions = markers.map(({ point }) => toMercator(point));
  const xs = Float64Array.from(positions, ([x]) => x);
  const ys = Float64Array.from(positions, ([, y]) => y);
  const kept = new Map<number, readonly Gathering[]>();
  return {
    at(zoom) {
      const step = Math.min(closestZoom, Math.floor(zoom));
      const known = kept.get(step);
      if (known) return known;
      const made = gather(xs, ys, gatherPx / worldPx(step));
      kept.set(step, made);
      return made;
    },
  };
}

/** The gatherings whose middle lies in a box (WGS-84). */
export function gatheringsWithin(all: readonly Gathering[], { west, south, east, north }: Bounds): Gathering[] {
  const [left, top] = toMercator({ lon: west, lat: north });
  const [right, bottom] = toMercator({ lon: east, lat: south });
  return all.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
}

/**
 * The zoom at which a gathering falls apart; `undefined` when none does, because its pins are at one spot: spread them.
 */
export function partingZoom(pins: GatheredPins, { members }: Gathering, from: number): number | undefined {
  const [first] = members;
  for (let zoom = Math.floor(from) + 1; zoom <= closestZoom; zoom += 1) {
    const now = pins.at(zoom).find((each) => first !== undefined && each.members.includes(first));
    if (now && now.members.length < members.length) return zoom;
  }
  return undefined;
}

/** Whether some pins lie at one spot. */
function shareSpot(markers: readonly MapMarker[]): boolean {
  return markers.some(({ point }, index) =>
    markers.slice(index + 1).some((other) => distanceMetres(point, other.point) < sameSpotMetres),
  );
}

/** Whether the host's own clustering will do: a few pins, and no two at one spot, which it never parts. */
export const hostCanGather = (markers: readonly MapMarker[]): boolean =>
  markers.length > 1 && markers.length <= nativePins && !shareSpot(markers);
