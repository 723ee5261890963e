import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { audiencesOf, dayCounts, matchesRoute } from './route-filter';
import { distanceText, durationText } from './route-words';
import { translate, type Translate } from '../../i18n/dictionary';

const route = (id: string, more: Partial<TourRoute> = {}): TourRoute => ({
  id,
  name: { zh: id },
  themeIds: ['food'],
  days: [{ stops: [{ placeId: 'a' }] }],
  verification: { status: 'verified' },
  ...more,
});

describe('the filter of routes', () => {
  it('asks only for what it names', () => {
    expect(matchesRoute(route('a'), {})).toBe(true);
    expect(matchesRoute(route('a'), { themeId: 'folk' })).toBe(false);
    expect(matchesRoute(route('a'), { themeId: 'food', days: '1' })).toBe(true);
    expect(matchesRoute(route('a'), { days: '2' })).toBe(false);
  });

  it('takes a route without seasons for every season, but not one without audience for every audience', () => {
    expect(matchesRoute(route('a'), { seasonId: 'winter' })).toBe(true);
    expect(matchesRoute(route('a', { seasonIds: ['summer'] }), { seasonId: 'winter' })).toBe(false);
    expect(matchesRoute(route('a'), { audience: 'elders' })).toBe(false);
    expect(matchesRoute(route('a', { audience: ['elders'] }), { audience: 'elders' })).toBe(true);
  });

  it('offers the choices that occur', () => {
    const twoDays = [{ stops: [{ placeId: 'a' }] }, { stops: [{ placeId: 'b' }] }] as TourRoute['days'];
    const routes = [
      route('a', { audience: ['hikers', 'family'], days: twoDays }),
      route('b', { audience: ['family'] }),
    ];
    expect(dayCounts(routes)).toEqual([1, 2]);
    expect(audiencesOf(routes)).toEqual(['family', 'hikers']);
  });
});

describe('durations and distances in words', () => {
  const zh: Translate = (key, params) => translate('zh', key, params);
  const en: Translate = (key, params) => translate('en', key, params);

  it.each([
    [45, '45 分钟'],
    [60, '1 小时'],
    [150, '2 小时 30 分'],
  ])('%i minutes', (minutes, words) => expect(durationText(zh, minutes)).toBe(words));

  it.each([
    [999, '999 m'],
    [1_000, '1 km'],
    [2_460, '2.5 km'],
    [13_500, '14 km'],
  ])('%i metres', (metres, words) => expect(distanceText(en, metres)).toBe(words));
});
