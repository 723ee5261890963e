import { advise } from './advice';

const good = {
  summary: '一句话',
  verification: { status: 'verified' },
  images: [{ alt: '窑' }],
  location: { longitude: 117.86, latitude: 36.49, accuracyMetres: 20 },
};
const paths = (document: Readonly<Record<string, unknown>>, hasEnglish = true): readonly string[] =>
  advise(document, { hasEnglish }).map(({ path }) => path.join('.'));

describe('advise', () => {
  it('has nothing to say about a complete record', () => expect(paths(good)).toEqual([]));

  it.each([
    ['unverified', { ...good, verification: { status: 'unverified' } }, ['verification']],
    ['disputed', { ...good, verification: { status: 'disputed' } }, ['verification']],
    ['no picture', { ...good, images: [] }, ['images']],
    ['a rough position', { ...good, location: { ...good.location, accuracyMetres: 151 } }, ['location']],
    ['no position', { ...good, location: null }, ['location']],
    ['no summary', { ...good, summary: '' }, ['summary']],
  ])('%s', (_, document, expected) => expect(paths(document)).toEqual(expected));

  it('misses an English version', () => expect(paths(good, false)).toEqual(['name']));
});
