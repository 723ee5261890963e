import { profileShape, sampleAt, shareAt } from './profile-shape';

const samples = (...heights: number[]) => heights.map((elevation, index) => ({ metres: index * 100, elevation }));
const heightsOf = (polygon: string): number[] =>
  [...polygon.matchAll(/[\d.]+% (?:calc\()?(-?[\d.]+)%/g)].map(([, y]) => Number(y));

describe('the drawn profile', () => {
  it('puts the highest point on top and the lowest at the bottom, with room', () => {
    const [bottom, ...rest] = heightsOf(profileShape(samples(200, 300, 250)).hill);
    expect(bottom).toBe(100);
    expect(rest.slice(0, 3)).toEqual([92, 8, 50]);
  });

  it('draws a walk by the lake flat', () => {
    const [, ...rest] = heightsOf(profileShape(samples(200, 202, 201)).hill);
    const drawn = rest.slice(0, 3);
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeLessThan(6);
    expect(heightsOf(profileShape(samples(200, 200)).hill).slice(1, 3)).toEqual([50, 50]);
  });

  it('thickens its line downwards and stays small enough for one message', () => {
    const many = samples(...Array.from({ length: 72 }, (_, index) => 200 + 90 * Math.sin(index / 5)));
    const { line, hill } = profileShape(many);
    expect(line).toContain('calc(');
    expect(line.length + hill.length).toBeLessThan(5_000);
  });

  it('finds the height under a finger, and stops at the edges', () => {
    const box = { left: 20, width: 200 };
    expect([shareAt(120, box), shareAt(0, box), shareAt(999, box)]).toEqual([0.5, 0, 1]);
    expect(shareAt(10, { left: 0, width: 0 })).toBe(0);
    expect(sampleAt(samples(200, 300, 250), 0.5)).toEqual({ metres: 100, elevation: 300 });
  });
});
