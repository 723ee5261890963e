import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { translate, type Translate } from '../../i18n/dictionary';
import { textIn } from '../../i18n/language';
import { scenicSpot } from '../../testing/content';
import { namingPlace, notOver, routesThrough, stillToCome } from './mentions';
import { nearestTo } from './nearby';
import { placeFacts, stayText } from './place-facts';
import { nearText } from './place-where';

const zh: Translate = (key, params) => translate('zh', key, params);
const words = { t: zh, text: (text: Parameters<typeof textIn>[1]) => textIn('zh', text) };
const at = (id: string, lat: number) =>
  scenicSpot(id, { location: { point: { lon: 117.86, lat }, accuracyMetres: 100 } });

describe('nearby', () => {
  const here = at('here', 36.5);
  it('is sorted by distance, without the place itself, what has no position, and what is far', () => {
    const others = [at('c', 36.53), here, at('b', 36.51), scenicSpot('lost'), at('far', 36.9)];
    expect(nearestTo(here, others).map(({ place }) => place.id)).toEqual(['b', 'c']);
    expect(nearestTo(here, others, 1)).toHaveLength(1);
    expect(nearestTo(scenicSpot('lost'), others)).toEqual([]);
  });
  it('puts services behind destinations', () => {
    const others = [{ ...at('station', 36.501), kind: 'amenity' as const }, at('b', 36.52)];
    expect(nearestTo(here, others).map(({ place }) => place.id)).toEqual(['b', 'station']);
  });
});

describe('mentions', () => {
  it('are records that name the place', () => {
    expect(namingPlace([{ placeIds: ['a'] }, { placeIds: ['b', 'a'] }, {}, { placeIds: ['b'] }], 'a')).toHaveLength(2);
  });
  it('count a route that stops there on any day', () => {
    const route = (id: string, ...days: string[]): TourRoute => ({
      id,
      name: { zh: id },
      themeIds: [],
      verification: { status: 'verified' },
      days: days.map((placeId) => ({ stops: [{ placeId }] })),
    });
    expect(routesThrough([route('r1', 'x', 'a'), route('r2', 'x')], 'a').map(({ id }) => id)).toEqual(['r1']);
  });
  it('leave out what is over, not what is undated', () => {
    const offers = [{ validTo: '2026-11-22' }, { validTo: '2026-11-23' }, {}];
    expect(notOver(offers, '2026-11-23')).toEqual([{ validTo: '2026-11-23' }, {}]);
    const events = [
      { occurrences: [{ end: '2026-01-01' }] },
      { occurrences: [] },
      { occurrences: [{ end: '2027-02-01' }] },
    ];
    expect(stillToCome(events, '2026-11-23')).toHaveLength(2);
  });
});

describe('facts', () => {
  it('are left out where nothing is known', () => expect(placeFacts(words, scenicSpot('a'), [])).toEqual([]));
  it('say stay, season, family and access', () => {
    const place = scenicSpot('a', {
      stayMinutes: 90,
      family: { suitable: true, minimumAge: 6, stroller: true },
      accessibility: { wheelchair: 'limited', toilet: false },
    });
    expect(placeFacts(words, place, ['春', '秋']).map(({ value }) => value)).toEqual([
      '1.5 小时',
      '春 · 秋',
      '适合孩子 · 6 岁起 · 可推婴儿车',
      '部分可以通行 · 没有无障碍卫生间',
    ]);
  });
  it('show prices of their kind alone', () => {
    const eatery = { ...scenicSpot('a'), kind: 'eatery' as const, averageCny: 45 };
    expect(placeFacts(words, eatery, [])).toMatchObject([{ label: '人均', value: '45 元' }]);
  });
  it('round a stay to half hours', () => {
    expect([stayText(zh, 45), stayText(zh, 60), stayText(zh, 75), stayText(zh, 300)]).toEqual([
      '45 分钟',
      '1 小时',
      '1.5 小时',
      '5 小时',
    ]);
  });
});

describe('a place that cannot be navigated to', () => {
  it('says why, and where to begin', () => {
    expect(nearText(zh, { accuracyMetres: 1_200 }, '源泉镇')).toContain('±1.2 公里');
    expect(nearText(zh, { accuracyMetres: 1_200 }, '源泉镇')).toContain('“源泉镇”');
    expect(nearText(zh, {}, '源泉镇')).not.toContain('±');
    expect(nearText(zh, {}, '')).not.toContain('“');
  });
});
