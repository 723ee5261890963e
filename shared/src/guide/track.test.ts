import type { Fix } from './fix';
import { toPlane } from './plane';
import { coast, correct, lastingOf, startTrack, unexplainedOf, type Track } from './track';
import { origin, walk } from './walking.arbitrary';

const trackOf = (fixes: readonly Fix[]): Track =>
  fixes
    .slice(1)
    .reduce(
      (track, fix) => correct(coast(track, 1), fix, toPlane(origin, fix), 1),
      startTrack(fixes[0]!, toPlane(origin, fixes[0]!), 0),
    );

const way = [[0, 0], [80, 0]] as const; // prettier-ignore
const saying = (accuracy: (index: number) => number): Fix[] =>
  walk(way).map((fix, index) => ({ ...fix, accuracyMetres: accuracy(index) }));

describe('the lasting error', () => {
  it('goes with the accuracy of late', () => {
    const changed = trackOf(saying((index) => (index < 20 ? 10 : 20)));
    expect(lastingOf(trackOf(saying(() => 10)))).toBeCloseTo(5, 6);
    expect(lastingOf(changed)).toBeGreaterThan(9);
  });

  it('does not tremble with what the phone says of one fix', () => {
    const trembles = saying((index) => (index % 2 === 0 ? 10 : 20));
    const [before, after] = [trackOf(trembles.slice(0, -1)), trackOf(trembles)];
    expect(Math.abs(lastingOf(after) - lastingOf(before))).toBeLessThan(0.5);
    const vague = trackOf([...trembles, { ...trembles[trembles.length - 1]!, t: 1000, accuracyMetres: 500 }]);
    expect(vague.accuracy).toBeLessThan(1.5 * after.accuracy);
  });
});

describe('what the scatter leaves to lasting errors', () => {
  const scattered = (metres: number): Fix[] =>
    walk(way, { accuracyMetres: 8, error: (t) => [metres * Math.sin(t * 2.4), metres * Math.cos(t * 2.4)] });

  it('is all where fixes scatter less than their accuracy, and little where they scatter as much', () => {
    expect(unexplainedOf(trackOf(scattered(0)))).toBeGreaterThan(0.95);
    expect(unexplainedOf(trackOf(scattered(12)))).toBeLessThan(0.7);
  });

  it('is never nothing', () => {
    expect(unexplainedOf({ accuracy: 3, fresh: 25 })).toBeGreaterThan(0.5);
  });
});
