import fc from 'fast-check';
import { faultOf, instantOf, localOf } from './moment';

describe('a time on the Shanghai clock', () => {
  it('is eight hours ahead of UTC, wherever the server stands', () => {
    expect(instantOf('2026-12-01T08:30')).toBe(Date.parse('2026-12-01T00:30:00Z'));
    expect(instantOf('2027-01-01T00:00')).toBe(Date.parse('2026-12-31T16:00:00Z'));
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        expect(instantOf(localOf(minutes * 60_000))).toBe(minutes * 60_000);
      }),
    );
  });

  it('is nothing where no calendar has it', () => {
    for (const text of ['2026-02-30T08:00', '2026-12-01 08:30', '2026-12-01T24:10', '明天', '', undefined, 7]) {
      expect([text, instantOf(text)]).toEqual([text, undefined]);
    }
  });

  it('has to lie ahead, and not too far', () => {
    const now = Date.parse('2026-12-01T00:00:00Z');
    expect(faultOf(now + 1, now)).toBeUndefined();
    expect(faultOf(now, now)).toContain('已经过去');
    expect(faultOf(undefined, now)).toContain('请选择');
    expect(faultOf(now + 3 * 366 * 86_400_000, now)).toContain('两年');
  });
});
