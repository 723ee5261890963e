import { changesIn, gapTells, MODES } from './modes';

/** The order of `MODES`. */
const [STANDS, WALKS, JUST_STOPPED, RIDES, WAITS] = [0, 1, 2, 3, 4];

const onFootAfter = (mode: number, seconds: number, hardly: boolean): number =>
  changesIn(seconds, hardly)[mode]!.reduce((sum, chance, to) => sum + (MODES[to]!.onFoot ? chance : 0), 0);

describe('chances of change', () => {
  it.each([0.1, 0.5, 1, 7, 60, 120, 5000])('are whole after %d s', (seconds) => {
    for (const hardly of [true, false]) {
      for (const row of changesIn(seconds, hardly)) {
        expect(row.every((chance) => chance >= 0)).toBe(true);
        expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it('lead from a ride to a stop, and on foot or to a wait only from there', () => {
    const second = changesIn(1, false)[RIDES]!;
    expect(second[JUST_STOPPED]).toBeGreaterThan(0.01);
    expect(second[WAITS]).toBe(0);
    expect(second[STANDS]).toBe(0);
  });

  it('leave a vehicle that has just stopped within a minute, one way or the other', () => {
    expect(changesIn(60, false)[JUST_STOPPED]![JUST_STOPPED]).toBeLessThan(0.15);
    expect(changesIn(60, false)[WAITS]![WAITS]).toBeGreaterThan(0.1);
  });

  it('let people get off soon after a stop, and hardly where it waits for longer', () => {
    expect(onFootAfter(JUST_STOPPED, 10, false)).toBeGreaterThan(5 * onFootAfter(WAITS, 10, false));
  });

  it('take a stop after a ride of a few metres for one on foot', () => {
    expect(onFootAfter(JUST_STOPPED, 10, true)).toBeGreaterThan(0.6);
    expect(onFootAfter(JUST_STOPPED, 10, false)).toBeLessThan(0.4);
    expect(onFootAfter(WAITS, 10, true)).toBeGreaterThan(0.6);
  });
});

describe('a gap', () => {
  it('in which feet cannot have gone so far was ridden', () => {
    expect(gapTells(WALKS, 200, 20)).toBeLessThan(-100);
    expect(gapTells(STANDS, 200, 20)).toBeLessThan(-100);
    expect(gapTells(WALKS, 120, 20)).toBeGreaterThan(gapTells(WALKS, 200, 20));
  });

  it('says nothing against a vehicle, nor where feet may have gone so far', () => {
    for (const mode of [JUST_STOPPED, RIDES, WAITS]) expect(gapTells(mode, 200, 20)).toBe(0);
    expect(gapTells(WALKS, 30, 20)).toBeCloseTo(0, 9);
    expect(gapTells(WALKS, -15, 20)).toBeCloseTo(0, 9);
  });

  it('is none between fixes as they usually come', () => {
    expect(gapTells(WALKS, 200, 7)).toBe(0);
    expect(gapTells(WALKS, 200, 8)).toBeLessThan(-100);
  });
});
