import { examine, healthRules } from '.';
import type { CheckedEntry, HealthContext } from './rule';

const text = (label: string) => ({ type: 'string', localized: true, label });
const component = (label: string) => ({ type: 'component', localized: false, label });
const attributes = {
  name: text('名称'),
  summary: text('一句话简介'),
  verification: component('核实情况'),
  images: component('图片'),
  location: component('位置'),
  hours: component('开放时间'),
};

/** A spot with which nothing is wrong. */
const sound = (changes: Record<string, unknown> = {}, more: Partial<CheckedEntry> = {}): CheckedEntry => ({
  uid: 'api::scenic-spot.scenic-spot',
  documentId: 'a',
  name: '原山',
  slug: 'yuanshan',
  published: true,
  attributes,
  chinese: {
    name: '原山',
    summary: '森林',
    verification: { status: 'verified', checkedOn: '2026-05-01', source: '景区' },
    images: [{ alt: '山', altEn: 'Hill' }],
    location: { longitude: 117.85, latitude: 36.5, accuracyMetres: 20 },
    hours: { rule: '08:00-17:00', note: null, noteEn: null },
    ...changes,
  },
  english: { name: 'Yuanshan', summary: 'Forest' },
  ...more,
});

const context = (changes: Partial<HealthContext> = {}): HealthContext => ({
  today: '2026-10-10',
  staleMonths: 12,
  soonDays: 30,
  isPublished: () => true,
  isPlacePublished: () => true,
  hasAudioGuide: () => true,
  linkState: () => undefined,
  duplicateOf: () => undefined,
  ...changes,
});

const found = (entry: CheckedEntry, changes: Partial<HealthContext> = {}): Record<string, string> =>
  Object.fromEntries(examine(entry, context(changes)).findings.map(({ rule, message }) => [rule, message]));

describe('an entry with which nothing is wrong', () => {
  it('has no finding and scores 100', () => {
    expect(examine(sound(), context())).toEqual({ findings: [], score: 100 });
  });
});

describe('verification', () => {
  it('tells unverified and disputed from verified', () => {
    expect(found(sound({ verification: null }))).toHaveProperty('unverified');
    expect(found(sound({ verification: { status: 'disputed' } })).unverified).toContain('有争议');
  });

  it('goes stale on the day after its months are over', () => {
    const checked = (checkedOn: string) => sound({ verification: { status: 'verified', checkedOn } });
    expect(found(checked('2025-10-10'))).toEqual({});
    expect(found(checked('2025-10-09')).stale).toBe('上次核实是 2025-10-09，超过 12 个月。');
    expect(found(checked('2026-03-31'), { staleMonths: 6, today: '2026-09-30' })).toEqual({});
    expect(found(checked('2026-03-31'), { staleMonths: 6, today: '2026-10-01' })).toHaveProperty('stale');
    expect(found(sound({ verification: { status: 'verified', checkedOn: null } })).stale).toContain('没有写核实日期');
  });

  it('is not asked of types without it', () => {
    const { name, summary } = attributes;
    expect(found(sound({ verification: null }, { attributes: { name, summary } }))).toEqual({});
  });
});

describe('position and picture', () => {
  it('misses coordinates, exactness and pictures', () => {
    expect(found(sound({ location: null }))).toEqual({ 'no-position': expect.any(String) });
    expect(found(sound({ location: { longitude: 117.8, latitude: null } }))).toHaveProperty('no-position');
    expect(found(sound({ location: { longitude: 117.8, latitude: 36.5, accuracyMetres: null } }))).toEqual({
      'poor-position': expect.stringContaining('误差半径'),
    });
    const at = (accuracyMetres: number) => sound({ location: { longitude: 117.8, latitude: 36.5, accuracyMetres } });
    expect(found(at(150))).toEqual({});
    expect(found(at(151))).toHaveProperty('poor-position');
    expect(found(sound({ images: [] }))).toEqual({ 'no-picture': expect.any(String) });
  });
});

describe('hours', () => {
  const hours = (rule: string | null) => sound({ hours: { rule, note: null, noteEn: null } });
  it('miss where they are needed, and only there', () => {
    expect(found(hours(null))).toEqual({ 'no-hours': expect.any(String) });
    expect(found(sound({ hours: null }, { uid: 'api::lodging.lodging' }))).toEqual({});
  });

  it.each([
    ['Apr 01-Oct 31 08:00-18:00', '2026-10-10', '开放时间只写到 2026-10-31，还有 21 天。'],
    ['Apr 01-Oct 31 08:00-18:00', '2026-11-05', '开放时间只写到 2026-10-31，已经过了。'],
    ['Apr 01-Oct 31 08:00-18:00', '2026-08-01', undefined],
    ['Apr 01-Oct 31 08:00-18:00; Nov 01-Mar 31 08:30-17:00', '2026-10-10', undefined],
    ['Apr-Oct 08:00-18:00; Nov-Mar off', '2026-10-10', undefined],
    ['Mo-Su 08:00-18:00', '2026-10-10', undefined],
    ['Nov 01-Feb 15 09:00-16:00', '2026-02-01', '开放时间只写到 2026-02-15，还有 14 天。'],
  ])('%s on %s: %s', (rule, today, expected) => {
    const longAgo = { verification: { status: 'verified', checkedOn: today } };
    const entry = { ...hours(rule), chinese: { ...hours(rule).chinese, ...longAgo } };
    expect(found(entry, { today })['hours-ending']).toBe(expected);
  });
});

describe('English', () => {
  it('is missed as a whole, or by field', () => {
    expect(found(sound({}, { english: undefined }))).toEqual({ 'no-english': expect.any(String) });
    expect(found(sound({}, { english: { name: 'Yuanshan', summary: '' } }))['partly-english']).toContain('一句话简介');
    const copied = { name: 'Yuanshan', summary: '森林' };
    expect(found(sound({}, { english: copied }))['partly-english']).toContain('一句话简介');
    expect(found(sound({ hours: { rule: '24/7', note: '周一闭馆', noteEn: null } }))['partly-english']).toContain(
      '开放时间',
    );
    expect(found(sound({ summary: '' }, { english: { name: 'Yuanshan' } }))).toEqual({});
  });
});

describe('links', () => {
  const entry = sound({ summary: '详见 https://example.org/a。' });
  it('are broken where the check says so, never where it could not be made', () => {
    const state = (name: 'ok' | 'broken' | 'unchecked') => ({
      linkState: () => ({ state: name, reason: '没有这个页面', checkedAt: '2026-10-01T00:00:00.000Z' }),
    });
    expect(found(entry, state('broken'))['broken-link']).toContain('https://example.org/a（2026-10-01 没有这个页面）');
    expect(found(entry, state('unchecked'))).toEqual({});
    expect(found(entry, state('ok'))).toEqual({});
  });
});

describe('relations', () => {
  const themes = { themes: [{ documentId: 't', name: '琉璃', uid: 'api::theme.theme' }] };
  it('to what is not published are found on what is', () => {
    expect(found(sound(themes), { isPublished: () => false })['hidden-relation']).toContain('琉璃');
    expect(found(sound(themes, { published: false }), { isPublished: () => false })).toEqual({});
    expect(found(sound(themes))).toEqual({});
    expect(found(sound({ places: ['x'] }), { isPlacePublished: () => undefined })['hidden-relation']).toContain('x');
  });

  it('names a duplicate', () => {
    expect(found(sound(), { duplicateOf: () => '与“原山”同名' }).duplicate).toBe('与“原山”同名。');
  });
});

describe('time', () => {
  const offer = (validTo: string | null, published = true) =>
    sound({ validTo, hours: null }, { uid: 'api::offer.offer', published });
  it('ends offers, notices and events on the day after their last', () => {
    expect(found(offer('2026-10-10'))).toEqual({});
    expect(found(offer('2026-10-09')).expired).toContain('2026-10-09');
    expect(found(offer('2026-10-09', false))).toEqual({});
    expect(found(offer(null))).toEqual({});
    const notice = (end: Date) => sound({ end, hours: null }, { uid: 'api::notice.notice' });
    // 23:30 in China is still the day before in UTC plus eight hours.
    expect(found(notice(new Date('2026-10-09T15:30:00Z')))).toHaveProperty('expired');
    expect(found(notice(new Date('2026-10-09T16:30:00Z')))).toEqual({});
  });

  it('knows the next occurrence of an event', () => {
    const event = (recurrence: string, ...days: string[]) =>
      sound(
        { recurrence, hours: null, occurrences: days.map((day) => ({ start: day, end: day })) },
        { uid: 'api::event.event' },
      );
    expect(found(event('dates', '2026-01-01', '2026-10-10'))).toEqual({});
    expect(found(event('dates', '2026-10-09'))['past-event']).toContain('已经结束');
    expect(found(event('annual', '2026-10-09'))['past-event']).toContain('下一次');
    expect(found(event('lunar', '2026-10-09'))).toEqual({});
  });

  it('misses audio at scenic spots and museums', () => {
    const silent = { hasAudioGuide: () => false };
    expect(found(sound(), silent)).toEqual({ 'no-audio': expect.any(String) });
    expect(found(sound({}, { uid: 'api::shop.shop' }), silent)).toEqual({});
  });
});

describe('the score', () => {
  it('loses the weights of what was found, and stops at nothing', () => {
    expect(examine(sound({ images: [] }), context()).score).toBe(90);
    const nothing = sound({ verification: null, images: [], location: null, hours: null }, { english: undefined });
    expect(examine(nothing, context({ hasAudioGuide: () => false })).score).toBe(0);
  });

  it('has rules with names of their own', () => {
    expect(new Set(healthRules.map(({ id }) => id)).size).toBe(healthRules.length);
  });
});
