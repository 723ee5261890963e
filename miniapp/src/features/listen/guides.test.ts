import type { AudioGuide } from '@boshan/shared/contract/media';
import { scenicSpot } from '../../testing/content';
import { guideCodeIn, guideOfNumber, listGuides, numberFrom } from './guides';

const guide = (id: string, number?: number, placeId?: string): AudioGuide => ({
  id,
  name: { zh: id },
  tracks: [],
  verification: { status: 'verified' },
  ...(number === undefined ? {} : { number }),
  ...(placeId === undefined ? {} : { placeId }),
});
const guides = [guide('c'), guide('b', 2, 'far'), guide('a', 1, 'near'), guide('d', 3)];
const places = new Map([
  ['near', scenicSpot('near', { location: { point: { lon: 117.86, lat: 36.49 }, accuracyMetres: 20 } })],
  ['far', scenicSpot('far', { location: { point: { lon: 117.99, lat: 36.44 }, accuracyMetres: 20 } })],
]);
const ids = (listed: ReturnType<typeof listGuides>) => listed.map((each) => each.guide.id);

describe('the list of guides', () => {
  it('is in the order of the signs, those without a number last', () => {
    expect(ids(listGuides(guides, places, undefined))).toEqual(['a', 'b', 'd', 'c']);
  });

  it('has near ones first where the visitor’s position is known, those without a place last', () => {
    const from = { lon: 117.98, lat: 36.44, accuracyMetres: 10 };
    const listed = listGuides(guides, places, from);
    expect(ids(listed)).toEqual(['b', 'a', 'd', 'c']);
    expect(listed[0]?.distance?.metres).toBeLessThan(1_000);
    expect(listed[3]?.distance).toBeUndefined();
  });

  it('finds a guide by its number', () => {
    expect(guideOfNumber(guides, 2)?.id).toBe('b');
    expect(guideOfNumber(guides, 99)).toBeUndefined();
  });
});

describe('codes on signs', () => {
  it.each([
    ['l.audio-scenic-10', { id: 'audio-scenic-10' }],
    ['https://boshan.example/listen?id=audio-scenic-10', { id: 'audio-scenic-10' }],
    ['https://boshan.example/listen?n=12', { number: 12 }],
    ['https://boshan.example/listen?from=sign&n=7#x', { number: 7 }],
    [' 12 ', { number: 12 }],
  ])('reads %p', (text, code) => {
    expect(guideCodeIn(text)).toEqual(code);
  });

  it.each(['', 'p.scenic-10', 'https://boshan.example/place?n=12', 'https://x.example/listen', '12345', '-3', '1e3'])(
    'takes %p for none of ours',
    (text) => {
      expect(guideCodeIn(text)).toBeUndefined();
    },
  );

  it('takes digits alone for a number', () => {
    expect([undefined, '', '7', '007', '7.5', '99999'].map(numberFrom)).toEqual([
      undefined,
      undefined,
      7,
      7,
      undefined,
      undefined,
    ]);
  });
});
