import type { Chance } from './chance';
import type { Spot } from './ground';
import type { Truth } from './journey';

export interface NoisyFix {
  readonly t: number;
  readonly spot: Spot;
  readonly accuracy: number;
}

/** Seconds between fixes: 1 or 5. */
export type Noise = (truth: readonly Truth[], every: number, chance: Chance) => NoisyFix[];

/** Stretches of time (seconds from, to) that begin with a probability a second and last for some while. */
const stretches = (truth: readonly Truth[], perSecond: number, from: number, to: number, chance: Chance) => {
  const found: [number, number][] = [];
  for (let t = 5; t < truth.length; t += 1) {
    if (!chance.happens(perSecond)) continue;
    const end = t + chance.uniform(from, to);
    found.push([t, end]);
    t = Math.ceil(end);
  }
  return (t: number): boolean => found.some(([a, b]) => t >= a && t < b);
};

const farAway = (chance: Chance): Spot => {
  const metres = chance.pick([80, 150, 300, 1000, 3000]);
  const angle = chance.uniform(0, 2 * Math.PI);
  return [metres * Math.cos(angle), metres * Math.sin(angle)];
};

/**
 * The canyon model. Each axis has a Gauss–Markov error: 3 to 5 m in the open, 6 to 10 m between walls (stretches of 40
 * to 150 s), with a memory of 12 to 30 s, and 1.5 m of fresh error. In addition jumps of 80 m to 3 km for one to four
 * fixes (one in 300), silence of 8 to 40 s (once in 250 s), and for four walks of ten a cold start 60 to 150 m away that
 * fades within half a minute. The accuracy column is honest, too good by half, or one number, by the walk.
 */
export const canyon: Noise = (truth, every, chance) => {
  const open = chance.uniform(3, 5);
  const walled = chance.uniform(6, 10);
  const memory = chance.uniform(12, 30);
  const style = chance.pick(['honest', 'honest', 'optimistic', 'constant'] as const);
  const isWalled = stretches(truth, 1 / 200, 40, 150, chance);
  const isSilent = stretches(truth, 1 / 250, 8, 40, chance);
  const cold = chance.happens(0.4) ? chance.uniform(60, 150) : 0;
  const coldAngle = chance.uniform(0, 2 * Math.PI);
  const fixes: NoisyFix[] = [];
  let error: [number, number] = [chance.normal() * open, chance.normal() * open];
  let jump: { left: number; by: Spot } = { left: 0, by: [0, 0] };
  truth.forEach(({ t, spot }) => {
    const sigma = isWalled(t) ? walled : open;
    const kept = Math.exp(-1 / memory);
    const step = sigma * Math.sqrt(1 - kept * kept);
    error = [kept * error[0] + step * chance.normal(), kept * error[1] + step * chance.normal()];
    if (t % every !== 0 || (isSilent(t) && t > 0)) return;
    if (jump.left > 0) jump = { ...jump, left: jump.left - 1 };
    else if (chance.happens(1 / 300)) jump = { left: chance.pick([1, 2, 3, 4]), by: farAway(chance) };
    const start = cold * Math.exp(-t / 10);
    const by = jump.left > 0 ? jump.by : [0, 0];
    const honest = 1.5 * sigma * chance.uniform(0.8, 1.25) + start + (jump.left > 0 && chance.happens(0.5) ? 500 : 0);
    fixes.push({
      t,
      spot: [
        spot[0] + error[0] + 1.5 * chance.normal() + start * Math.cos(coldAngle) + by[0]!,
        spot[1] + error[1] + 1.5 * chance.normal() + start * Math.sin(coldAngle) + by[1]!,
      ],
      accuracy: style === 'honest' ? honest : style === 'optimistic' ? honest / 2 : 10,
    });
  });
  return fixes;
};

/**
 * The drift model, of another shape. The error is a random walk (0.5 to 1.1 m in a second) that is turned back at 10 to
 * 16 m, plus heavy-tailed fresh error (Student's t, three degrees, 1.5 to 3 m); reflections set in and end at once and
 * move the fix by 8 to 18 m for 10 to 40 s; the receiver smooths over 2 to 4 s and now and then repeats its last
 * position for some seconds; silence of 5 to 25 s; places one to three kilometres away, for one fix. The accuracy column
 * knows five values and has little to do with the error.
 */
export const drift: Noise = (truth, every, chance) => {
  const step = chance.uniform(0.5, 1.1);
  const bound = chance.uniform(10, 16);
  const fresh = chance.uniform(1.5, 3);
  const smooth = 1 / chance.uniform(2, 4);
  const isReflected = stretches(truth, 1 / 150, 10, 40, chance);
  const isStuck = stretches(truth, 1 / 300, 4, 10, chance);
  const isSilent = stretches(truth, 1 / 300, 5, 25, chance);
  const reflection: Spot = [chance.uniform(-13, 13), chance.uniform(-13, 13)];
  const usual = chance.pick([5, 8, 16, 30]);
  const fixes: NoisyFix[] = [];
  let error: [number, number] = [chance.uniform(-8, 8), chance.uniform(-8, 8)];
  let shown: Spot | undefined;
  truth.forEach(({ t, spot }) => {
    const next: [number, number] = [error[0] + step * chance.normal(), error[1] + step * chance.normal()];
    if (Math.hypot(...next) < bound) error = next;
    const by = isReflected(t) ? reflection : [0, 0];
    const seen: Spot = [
      spot[0] + error[0] + by[0]! + fresh * chance.heavy(3),
      spot[1] + error[1] + by[1]! + fresh * chance.heavy(3),
    ];
    const smoothed: Spot = shown
      ? [shown[0] + smooth * (seen[0] - shown[0]), shown[1] + smooth * (seen[1] - shown[1])]
      : seen;
    if (!isStuck(t) || !shown) shown = smoothed;
    if (t % every !== 0 || (isSilent(t) && t > 0)) return;
    const far = chance.happens(1 / 500) ? farAway(chance) : [0, 0];
    const accuracy = chance.happens(0.8) ? usual : chance.pick([5, 8, 16, 30, 65]);
    fixes.push({ t, spot: [shown[0] + far[0]!, shown[1] + far[1]!], accuracy });
  });
  return fixes;
};

/** The textbook's: fresh Gaussian error of 4 to 10 m on each fix, and the accuracy column says so. */
export const white: Noise = (truth, every, chance) => {
  const sigma = chance.uniform(4, 10);
  return truth
    .filter(({ t }) => t % every === 0)
    .map(({ t, spot }) => ({
      t,
      spot: [spot[0] + sigma * chance.normal(), spot[1] + sigma * chance.normal()],
      accuracy: sigma,
    }));
};

export const noises = { canyon, drift, white };
export type NoiseName = keyof typeof noises;
