import type { Notice } from '@boshan/shared/contract/notice';
import { noticesByState, noticeStateAt } from './notice-times';

const notice = (id: string, start: string, end?: string, severity: Notice['severity'] = 'info'): Notice => ({
  id,
  name: { zh: id },
  kind: 'information',
  severity,
  start,
  verification: { status: 'verified' },
  ...(end === undefined ? {} : { end }),
});
const now = Date.parse('2026-11-23T10:00:00+08:00');

describe('a notice', () => {
  it('is in force from its start until, not at, its end', () => {
    expect(noticeStateAt(notice('a', '2026-11-23T10:00:00+08:00'), now)).toBe('inForce');
    expect(noticeStateAt(notice('a', '2026-11-23T10:00:01+08:00'), now)).toBe('coming');
    expect(noticeStateAt(notice('a', '2026-11-22T00:00:00Z', '2026-11-23T02:00:00Z'), now)).toBe('past');
    expect(noticeStateAt(notice('a', '2026-11-22T00:00:00Z', '2026-11-23T02:00:01Z'), now)).toBe('inForce');
  });

  it('stands by gravity while in force, the nearest first while coming, the latest first when past', () => {
    const { inForce, coming, past } = noticesByState(
      [
        notice('info', '2026-11-22T00:00:00Z'),
        notice('critical', '2026-11-01T00:00:00Z', undefined, 'critical'),
        notice('next-month', '2026-12-20T00:00:00Z'),
        notice('tomorrow', '2026-11-24T00:00:00Z'),
        notice('long-over', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
        notice('just-over', '2026-01-01T00:00:00Z', '2026-11-22T00:00:00Z'),
      ],
      now,
    );
    expect(inForce.map(({ id }) => id)).toEqual(['critical', 'info']);
    expect(coming.map(({ id }) => id)).toEqual(['tomorrow', 'next-month']);
    expect(past.map(({ id }) => id)).toEqual(['just-over', 'long-over']);
  });
});
