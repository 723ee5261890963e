import { fitted, kept, MOST, wholeSheet, zoomedAt } from './zoom';

const box = { width: 375, height: 580 };
const sheet = fitted(box, 2 / 3);
const zooms = [0.2, 1, 1.7, 6, 20].flatMap((scale) =>
  [-9_000, -120, 0, 40, 9_000].flatMap((x) => [-9_000, -3, 0, 250, 9_000].map((y) => ({ scale, x, y }))),
);

describe('the zoom of a drawing', () => {
  it('shows the whole sheet at first', () => {
    expect(sheet).toEqual({ width: 375, height: 562.5 });
    expect(fitted({ width: 1000, height: 300 }, 2 / 3)).toEqual({ width: 200, height: 300 });
    expect(kept(wholeSheet, sheet, box)).toEqual(wholeSheet);
  });

  it('loses the sheet to no gesture', () => {
    for (const zoom of zooms) {
      const { scale, x, y } = kept(zoom, sheet, box);
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(scale).toBeLessThanOrEqual(MOST);
      // Half of what the sheet sticks out at either side, and no more.
      expect(Math.abs(x)).toBeLessThanOrEqual(Math.max(0, (sheet.width * scale - box.width) / 2));
      expect(Math.abs(y)).toBeLessThanOrEqual(Math.max(0, (sheet.height * scale - box.height) / 2));
    }
  });

  it('keeps the spot under the fingers where it is', () => {
    const spot = { x: 80, y: -40 };
    const before = { scale: 2, x: 10, y: 20 };
    const after = zoomedAt(before, 1.5, spot);
    const onSheet = ({ scale, x, y }: typeof before) => [(spot.x - x) / scale, (spot.y - y) / scale];
    expect(after.scale).toBe(3);
    expect(onSheet(after)).toEqual(onSheet(before).map((value) => expect.closeTo(value, 9)));
    expect(zoomedAt(before, 100, spot).scale).toBe(MOST);
  });
});
