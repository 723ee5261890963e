import { createSteadyClock } from './steady-clock';

describe('the steady clock', () => {
  const at = { ms: 1_000_000 };
  const clock = createSteadyClock(() => at.ms);
  const after = (ms: number): number => {
    at.ms += ms;
    return clock();
  };

  it('follows the phone while that goes on evenly', () => {
    expect(after(1_500)).toBe(1.5);
    expect(after(500)).toBe(2);
  });

  it('stands still where the phone is set back, and goes on from there', () => {
    expect(after(-3_600_000)).toBe(2);
    expect(after(1_000)).toBe(3);
  });

  it('takes a leap of hours for a minute', () => {
    expect(after(8 * 3_600_000)).toBe(63);
  });
});
