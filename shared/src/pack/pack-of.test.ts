import type { Asset } from '../contract/asset-index';
import type { AudioGuide } from '../contract/media';
import type { Place } from '../contract/place';
import type { TourRoute } from '../contract/tour-route';
import { contentHash } from '../snapshot/hash';
import { assetsByUrl, offeredPacks, packOf } from './pack-of';
import { packCollections, type PackContent } from './reach';

const named = (id: string) => ({ id, name: { zh: id }, verification: { status: 'verified' as const } });
const picture = (url: string) => ({ url, alt: { zh: url }, credit: '馆方', licence: 'CC BY 4.0' });
const place = (id: string, townId?: string): Place => ({
  ...named(id),
  kind: 'eatery',
  location: { townId },
  images: [picture(`/uploads/${id}.jpg`)],
  dishIds: id === 'inn' ? ['tofu'] : [],
});
const guide = (id: string, placeId: string): AudioGuide => ({
  ...named(id),
  placeId,
  tracks: [{ language: 'zh', url: `/uploads/${id}.mp3` }, { language: 'en' }],
});
const route: TourRoute = {
  ...named('walk'),
  themeIds: [],
  days: [{ stops: [{ placeId: 'gate' }, { placeId: 'not-published' }] }],
  images: [picture('https://cdn.example.org/walk.jpg')],
};
const asset = (url: string, bytes: number, phone?: number): Asset => ({
  url,
  bytes,
  hash: contentHash(url),
  ...(phone === undefined ? {} : { phone: { url: `${url}-small`, bytes: phone, hash: 'f'.repeat(32) } }),
});

const content = (records: Record<string, readonly { id: string }[]>): PackContent =>
  Object.fromEntries(
    packCollections.map((name) => [name, new Map((records[name] ?? []).map((one) => [one.id, one]))]),
  ) as unknown as PackContent;

const view = (id: string, placeId?: string, ...scenes: string[]) => ({
  ...named(id),
  image: picture(`/uploads/${id}-360.jpg`),
  placeId,
  hotspots: scenes.map((sceneId) => ({ yaw: 0, pitch: 0, label: { zh: sceneId }, sceneId })),
});

const all = content({
  towns: [{ id: 'north' }, { id: 'south' }],
  places: [place('gate', 'north'), place('inn', 'north'), place('far', 'south')],
  routes: [route],
  dishes: [{ ...named('tofu'), images: [picture('/uploads/tofu.jpg')] } as { id: string }],
  audioGuides: [guide('tale', 'gate'), guide('other', 'far')],
  drawnMaps: [
    { ...named('old-town'), image: picture('/uploads/old-town.svg'), placeIds: ['gate', 'inn'] } as { id: string },
  ],
  panoramas: [view('square', 'gate', 'roof'), view('roof', undefined, 'square'), view('lake', 'far')],
});
const assets = assetsByUrl([
  asset('/uploads/gate.jpg', 900, 90),
  asset('/uploads/inn.jpg', 800),
  asset('/uploads/far.jpg', 700),
  asset('/uploads/tofu.jpg', 600),
  asset('/uploads/tale.mp3', 500),
  asset('/uploads/other.mp3', 400),
  asset('/uploads/old-town.svg', 300, 30),
  asset('/uploads/square-360.jpg', 200, 20),
  asset('/uploads/roof-360.jpg', 100),
]);
const urls = (target: Parameters<typeof packOf>[1]) => packOf(all, target, assets)?.files.map(({ url }) => url);

describe('packOf', () => {
  it('takes what a route passes: pictures at phone size, sound, drawn map whole, views that lead on', () => {
    const pack = packOf(all, { kind: 'route', id: 'walk' }, assets)!;
    expect(pack.files).toEqual([
      expect.objectContaining({ url: '/uploads/gate.jpg', source: '/uploads/gate.jpg-small', bytes: 90 }),
      expect.objectContaining({ url: '/uploads/old-town.svg', source: '/uploads/old-town.svg', bytes: 300 }),
      expect.objectContaining({ url: '/uploads/roof-360.jpg' }),
      expect.objectContaining({ url: '/uploads/square-360.jpg', bytes: 200 }),
      expect.objectContaining({ url: '/uploads/tale.mp3' }),
    ]);
    expect(pack.bytes).toBe(90 + 300 + 100 + 200 + 500);
    expect(pack.counts).toEqual({ pictures: 1, sounds: 1, maps: 1, views: 2 });
    expect(pack.missing).toEqual(['https://cdn.example.org/walk.jpg']);
  });

  it('takes one copy of a picture, large enough for the head of a page, and knows it by the address of the picture', () => {
    const copy = (width: number) => ({
      url: `/uploads/gate_w${width}_0a1b2c3d.webp`,
      width,
      height: width,
      bytes: width,
    });
    const gate = place('gate', 'north');
    const renditions = [240, 480, 960, 1920].map(copy);
    const places = content({ places: [{ ...gate, images: [{ ...gate.images![0]!, renditions }] } as Place] }).places;
    const listed = assetsByUrl([...assets.values(), ...renditions.map(({ url, bytes }) => asset(url, bytes))]);
    const pack = packOf({ ...all, places }, { kind: 'place', id: 'gate' }, listed)!;
    const ofGate = pack.files.filter(({ url, source }) => `${url}${source}`.includes('gate') && !url.includes('mp3'));
    expect(ofGate).toEqual([
      { url: '/uploads/gate.jpg', source: copy(960).url, bytes: 960, hash: contentHash(copy(960).url) },
    ]);
    // A list that does not know the copy yet has another form, or the picture itself.
    const before = packOf({ ...all, places }, { kind: 'place', id: 'gate' }, assets)!;
    expect(before.files.find(({ url }) => url === '/uploads/gate.jpg')?.source).toBe('/uploads/gate.jpg-small');
  });

  it('takes views as pictures where they are shown flat', () => {
    const flat = packOf({ ...all, flatViews: true }, { kind: 'route', id: 'walk' }, assets)!;
    expect(flat.files).toContainEqual(expect.objectContaining({ source: '/uploads/square-360.jpg-small', bytes: 20 }));
    expect(flat.counts).toMatchObject({ pictures: 3, views: 0 });
  });

  it('takes with a place what is drawn around it, dishes too', () => {
    expect(urls({ kind: 'place', id: 'gate' })).toEqual(
      expect.arrayContaining(['/uploads/inn.jpg', '/uploads/tofu.jpg']),
    );
    expect(urls({ kind: 'place', id: 'far' })).toEqual(['/uploads/far.jpg', '/uploads/other.mp3']);
  });

  it("takes all of a town's places and none of another's", () => {
    expect(urls({ kind: 'town', id: 'north' })).toContain('/uploads/inn.jpg');
    expect(urls({ kind: 'town', id: 'north' })).not.toContain('/uploads/far.jpg');
  });

  it.each(['place', 'town', 'route'] as const)('knows no %s that is not published', (kind) => {
    expect(packOf(all, { kind, id: 'none' }, assets)).toBeUndefined();
  });
});

describe('offeredPacks', () => {
  it('offers routes, towns and places with something of their own, where there are files', () => {
    const offered = offeredPacks(all, assets).map(({ target }) => `${target.kind}.${target.id}`);
    expect(offered).toEqual(['route.walk', 'town.north', 'town.south', 'place.gate', 'place.inn', 'place.far']);
    expect(offeredPacks(all, new Map())).toEqual([]);
  });
});
