import { boshanBounds } from '@boshan/shared/geo/boshan';
import type { FeatureCollection, Position } from './geojson';

/** Side of a square of the grid over near ground, in metres. */
export const gridMetres = 100;
/** From here on the drawn map has hardly anything that is true at its scale: the grid says how far things are. */
export const gridMinZoom = 14.8;

const STRONG_EVERY = 5;
const METRES_A_DEGREE = 111_320;
/** Beyond the district by some two kilometres: places near its edge are looked at too. */
const MARGIN = 0.02;

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

/**
 * A grid over Boshan, WGS-84: a ruler, no geography. Squares are 100 m wide at the district's middle, and less than 1 %
 * off at its edges. `strong` marks each fifth line.
 */
export function metreGrid(): FeatureCollection<'MultiLineString', { readonly strong: boolean }> {
  const [west, east] = [boshanBounds.west - MARGIN, boshanBounds.east + MARGIN];
  const [south, north] = [boshanBounds.south - MARGIN, boshanBounds.north + MARGIN];
  const tall = gridMetres / METRES_A_DEGREE;
  const wide = tall / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const lines = [
    ...steps(west, east, wide).map((lon, index) => ({ index, ends: [lon, south, lon, north] as const })),
    ...steps(south, north, tall).map((lat, index) => ({ index, ends: [west, lat, east, lat] as const })),
  ];
  const features = [false, true].map((strong) => ({
    type: 'Feature' as const,
    properties: { strong },
    geometry: {
      type: 'MultiLineString' as const,
      coordinates: lines
        .filter(({ index }) => (index % STRONG_EVERY === 0) === strong)
        .map(({ ends: [x1, y1, x2, y2] }): Position[] => [
          [x1, y1],
          [x2, y2],
        ]),
    },
  }));
  return { type: 'FeatureCollection', features };
}
