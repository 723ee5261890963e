import { scenicSpot } from '../../testing/content';
import { sortPlaces } from './place-sort';

const at = (lat: number) => ({ location: { point: { lon: 117.86, lat }, accuracyMetres: 50 } });
const places = [
  scenicSpot('b', { order: 2, pinyin: 'an shan', name: { zh: '安山', en: 'Zed Hill' }, ...at(36.6) }),
  scenicSpot('c', { pinyin: 'zhang cun', name: { zh: '张村', en: 'Alpha' } }),
  scenicSpot('a', { order: 1, pinyin: 'bo shan', name: { zh: '博山', en: 'Middle' }, ...at(36.5) }),
];
const position = { lon: 117.86, lat: 36.61, accuracyMetres: 20 };
const ids = (...args: Parameters<typeof sortPlaces>) =>
  sortPlaces(...args)
    .map(({ id }) => id)
    .join('');

describe('sorting places', () => {
  it('follows the editor, then pinyin or English, then the distance', () => {
    expect(ids(places, 'editor', { language: 'zh' })).toBe('abc');
    expect(ids(places, 'name', { language: 'zh' })).toBe('bac');
    expect(ids(places, 'name', { language: 'en' })).toBe('cab');
    expect(ids(places, 'near', { language: 'zh', position })).toBe('bac');
  });

  it('by distance is the order of the editor while nobody knows where the reader is', () => {
    expect(ids(places, 'near', { language: 'zh' })).toBe('abc');
  });

  it('leaves what it was given as it was', () => {
    const before = [...places];
    sortPlaces(places, 'name', { language: 'zh' });
    expect(places).toEqual(before);
  });
});
