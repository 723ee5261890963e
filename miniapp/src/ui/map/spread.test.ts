import { spreadLimit, spreadOffsets } from './spread';

describe('pins at one spot', () => {
  it.each([2, 9, 14, 15, spreadLimit])('stand apart from each other and from the spot, %i of them', (count) => {
    const places = spreadOffsets(count);
    expect(places).toHaveLength(count);
    places.forEach((a, index) => {
      expect(Math.hypot(a.dx, a.dy)).toBeGreaterThan(40);
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThan(36);
    });
  });

  it('stay within a phone, however many they are', () => {
    const places = spreadOffsets(500);
    expect(places).toHaveLength(spreadLimit);
    expect(Math.max(...places.map(({ dx }) => Math.abs(dx)))).toBeLessThan(160);
  });
});
