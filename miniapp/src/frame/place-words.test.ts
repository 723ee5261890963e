import { translate } from '../i18n/dictionary';
import type { Translate } from '../i18n/dictionary';
import { distanceText, metresText, openingWords } from './place-words';

const zh: Translate = (key, params) => translate('zh', key, params);
const en: Translate = (key, params) => translate('en', key, params);
const at = (minutes: number) => ({ day: '2026-11-23', minutes });
const verified = { verification: { status: 'verified' as const }, hours: { rule: 'Mo-Sa 09:00-17:00' } };
const unverified = { ...verified, verification: { status: 'unverified' as const } };

describe('opening in words', () => {
  it.each([
    [at(480), '已关闭 · 09:00 开放', 'closed'],
    [at(600), '营业中 · 17:00 关闭', 'open'],
    [at(990), '即将关闭 · 17:00', 'soon'],
    [at(1100), '已关闭 · 明天 09:00 开放', 'closed'],
    [{ day: '2026-11-28', minutes: 1100 }, '已关闭', 'closed'],
  ])('of a verified place at %j', (now, text, state) => {
    expect(openingWords(zh, verified, now)).toEqual({ text, state });
  });

  it('never claims that an unverified place is open or closed', () => {
    for (const minutes of [480, 600, 990, 1100]) {
      expect(openingWords(en, unverified, at(minutes))).toEqual({ text: 'Today 09:00–17:00', state: 'unknown' });
    }
    expect(openingWords(zh, unverified, { day: '2026-11-29', minutes: 600 })?.text).toBe('今日不开放');
  });

  it('knows round the clock from a day', () => {
    const always = { ...verified, hours: { rule: '24/7' } };
    expect(openingWords(en, always, at(600))).toEqual({ text: 'Open 24 hours', state: 'open' });
    expect(openingWords(en, { ...always, ...unverified, hours: always.hours }, at(600))?.text).toBe('Open 24 hours');
  });

  it('is silent where nothing is known', () => {
    expect(openingWords(zh, { verification: { status: 'verified' } }, at(600))).toBeUndefined();
  });
});

describe('distances in words', () => {
  it('say how sure they are', () => {
    expect(distanceText(zh, { metres: 3_240, slack: 60 })).toBe('直线 3.2 公里');
    expect(distanceText(zh, { metres: 3_240, slack: 900 })).toBe('直线约 3.2 公里');
    expect(distanceText(en, { metres: 200, slack: 900 })).toBe('within 1.5 km');
  });

  it('change unit at a kilometre', () => {
    expect([metresText(zh, 150), metresText(zh, 1_200), metresText(en, 2_000)]).toEqual(['150 米', '1.2 公里', '2 km']);
  });
});
