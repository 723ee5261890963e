import { boshanBounds } from '@boshan/shared/geo/boshan';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { gridMetres, metreGrid } from './metre-grid';

const grid = metreGrid().features;
const lines = grid.flatMap(({ geometry }) => geometry.coordinates as [[number, number], [number, number]][]);
const sorted = (values: number[]): number[] => values.sort((a, b) => a - b);

describe('the grid over near ground', () => {
  const lons = sorted(lines.filter(([a, b]) => a[0] === b[0]).map(([a]) => a[0]));
  const lats = sorted(lines.filter(([a, b]) => a[1] === b[1]).map(([a]) => a[1]));

  it('has squares as wide as it says, all over the district', () => {
    for (const lat of [boshanBounds.south, boshanBounds.north]) {
      const width = distanceMetres({ lon: lons[0]!, lat }, { lon: lons[1]!, lat });
      expect(Math.abs(width / gridMetres - 1)).toBeLessThan(0.01);
    }
    const height = distanceMetres({ lon: 117.9, lat: lats[0]! }, { lon: 117.9, lat: lats[1]! });
    expect(Math.abs(height / gridMetres - 1)).toBeLessThan(0.01);
  });

  it('covers the district, and marks each fifth line', () => {
    expect(lons[0]).toBeLessThan(boshanBounds.west);
    expect(lons.at(-1)).toBeGreaterThan(boshanBounds.east);
    expect(lats[0]).toBeLessThan(boshanBounds.south);
    expect(lats.at(-1)).toBeGreaterThan(boshanBounds.north);
    const count = grid.find(({ properties }) => properties.strong)?.geometry.coordinates.length;
    expect(count).toBe(Math.ceil(lons.length / 5) + Math.ceil(lats.length / 5));
  });
});
