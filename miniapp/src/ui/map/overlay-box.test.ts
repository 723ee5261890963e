import { alignedBounds } from './overlay-box';

const [west, south, east, north] = [117.84, 36.47, 117.86, 36.48];
const [nw, ne, se, sw] = [
  { lon: west, lat: north },
  { lon: east, lat: north },
  { lon: east, lat: south },
  { lon: west, lat: south },
];

describe('the box of a picture', () => {
  it('is known when the edges run with the axes, to the width of a drawn line', () => {
    expect(alignedBounds([nw, ne, se, sw])).toEqual({ west, south, east, north });
    expect(alignedBounds([{ lon: west + 0.00005, lat: north }, ne, se, sw])).toBeDefined();
  });

  it.each([
    ['turned', [ne, se, sw, nw]],
    ['mirrored', [ne, nw, sw, se]],
    ['sheared', [{ lon: west + 0.002, lat: north }, { lon: east + 0.002, lat: north }, se, sw]],
    ['flat', [nw, ne, ne, nw]],
  ] as const)('is none for a picture that is %s', (_, corners) => expect(alignedBounds(corners)).toBeUndefined());
});
