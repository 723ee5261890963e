import { distanceBetween, isApproximate, isNavigable, roundDistance } from './place-distance';

const point = { lon: 117.86, lat: 36.49 };

describe('how far a position can be trusted', () => {
  it('is navigable up to 150 m, and never without a stated accuracy', () => {
    expect(isNavigable({ point, accuracyMetres: 150 })).toBe(true);
    expect(isNavigable({ point, accuracyMetres: 151 })).toBe(false);
    expect(isNavigable({ point })).toBe(false);
    expect(isNavigable({ accuracyMetres: 10 })).toBe(false);
  });

  it('is approximate only where there is a position', () => {
    expect(isApproximate({ point, accuracyMetres: 800 })).toBe(true);
    expect(isApproximate({ point })).toBe(true);
    expect(isApproximate({})).toBe(false);
  });
});

describe('distances', () => {
  it('add up the doubt of both ends; unknown accuracy is not taken for exactness', () => {
    const there = { point: { lon: 117.86, lat: 36.5 }, accuracyMetres: 100 };
    const distance = distanceBetween({ point, accuracyMetres: 50 }, there);
    expect(distance?.slack).toBe(150);
    expect(Math.round(distance?.metres ?? 0)).toBe(1112);
    expect(distanceBetween({ point }, there)?.slack).toBe(2_100);
    expect(distanceBetween({}, there)).toBeUndefined();
  });

  it.each([
    [
      { metres: 1_112, slack: 150 },
      { kind: 'exact', unit: 'kilometres', value: '1.1' },
    ],
    [
      { metres: 420, slack: 100 },
      { kind: 'exact', unit: 'metres', value: '400' },
    ],
    [
      { metres: 5_240, slack: 900 },
      { kind: 'about', unit: 'kilometres', value: '5.2' },
    ],
    [
      { metres: 12_600, slack: 900 },
      { kind: 'about', unit: 'kilometres', value: '13' },
    ],
    [
      { metres: 300, slack: 1_000 },
      { kind: 'within', unit: 'kilometres', value: '1.5' },
    ],
    [
      { metres: 10, slack: 30 },
      { kind: 'within', unit: 'metres', value: '500' },
    ],
  ])('%j is said no more exactly than it is known', (distance, said) => {
    expect(roundDistance(distance)).toEqual(said);
  });
});
