import type { Notice } from '@boshan/shared/contract/notice';
import type { Season } from '@boshan/shared/contract/season';
import { daysBetween, nextOccurrence, noticesAt, seasonAt } from './current';
import { boshanDay, dayText, momentText } from './moment';

const at = (iso: string): number => Date.parse(iso);
const named = { name: { zh: '名' }, verification: { status: 'verified' } } as const;
const notice = (id: string, more: Partial<Notice>): Notice => ({
  ...named,
  id,
  kind: 'closure',
  severity: 'info',
  start: '2026-11-01T00:00:00+08:00',
  ...more,
});

describe('notices', () => {
  it('shows from the start until the end, the gravest first', () => {
    const notices = [
      notice('info', {}),
      notice('grave', { severity: 'critical' }),
      notice('over', { end: '2026-11-20T00:00:00+08:00' }),
      notice('later', { start: '2026-12-01T00:00:00+08:00' }),
    ];
    expect(noticesAt(notices, at('2026-11-20T00:00:00+08:00')).map(({ id }) => id)).toEqual(['grave', 'info']);
    expect(noticesAt(notices, at('2026-11-19T23:59:59+08:00')).map(({ id }) => id)).toContain('over');
  });
});

describe('season', () => {
  const season = (id: string, months: number[]): Season => ({ ...named, id, season: 'winter', months });
  it("goes by Boshan's month, not the device's", () => {
    const seasons = [season('autumn', [9, 10, 11]), season('winter', [12, 1, 2])];
    expect(seasonAt(seasons, at('2026-11-30T15:59:00Z'))?.id).toBe('autumn');
    expect(seasonAt(seasons, at('2026-11-30T16:00:00Z'))?.id).toBe('winter');
  });
});

describe('next occurrence', () => {
  const occurrences = [
    { start: '2027-02-17', end: '2027-02-20' },
    { start: '2026-11-20', end: '2026-11-23' },
  ];
  it('counts the last day in', () => {
    expect(nextOccurrence({ occurrences }, at('2026-11-23T23:00:00+08:00'))?.start).toBe('2026-11-20');
    expect(nextOccurrence({ occurrences }, at('2026-11-24T00:00:00+08:00'))?.start).toBe('2027-02-17');
    expect(nextOccurrence({ occurrences }, at('2028-01-01T00:00:00+08:00'))).toBeUndefined();
  });
});

describe('dates in words', () => {
  it('gives days and moments in both languages', () => {
    expect(momentText('zh', '2026-11-23T06:05:00Z')).toBe('11月23日 14:05');
    expect(momentText('en', '2026-11-23T20:05:00Z')).toBe('24 Nov, 04:05');
    expect(dayText('zh', '2026-02-07')).toBe('2026年2月7日');
    expect(dayText('en', '2026-02-07')).toBe('7 Feb 2026');
  });
  it('gives nothing for what is no date', () => {
    expect(momentText('zh', 'soon')).toBe('');
    expect(momentText('zh', undefined)).toBe('');
    expect(dayText('en', undefined)).toBe('');
  });
  it('counts days over a change of year', () => {
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(boshanDay(at('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });
});
