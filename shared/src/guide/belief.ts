import type { Metres } from './plane';

/**
 * A Kalman filter with three states on each axis (position, velocity, the satellites' lasting error), as in track.ts, for
 * one assumption about the motion. Both axes have one covariance, as errors are taken for round.
 */
export interface Belief {
  readonly at: Metres;
  /** Metres a second. */
  readonly velocity: Metres;
  /** The lasting error, in units of its standard deviation. */
  readonly bias: Metres;
  readonly covariance: Covariance;
}

/** Of position, velocity, lasting error, the same on both axes: pp, pv, pb, vv, vb, bb. */
export type Covariance = readonly [pp: number, pv: number, pb: number, vv: number, vb: number, bb: number];

const ZERO: Metres = [0, 0];

export const firstBelief = (at: Metres, variance: number, lasting: number, speed: number): Belief => ({
  at,
  velocity: ZERO,
  bias: ZERO,
  covariance: [variance + lasting * lasting, 0, -lasting, speed * speed, 0, 1],
});

/** How a mode of motion moves: its velocity is an Ornstein-Uhlenbeck process. `speed` 0: it stands. */
export interface Gait {
  /** Standard deviation of the velocity on an axis, m/s, and seconds for which it keeps its direction. */
  readonly speed: number;
  readonly seconds: number;
  /** Metres a root second by which one moves apart from that. */
  readonly tremble: number;
}

/** The belief `dt` seconds on. */
export const foretell = (belief: Belief, { speed, seconds, tremble }: Gait, memory: number, dt: number): Belief => {
  const kept = speed > 0 ? Math.exp(-dt / seconds) : 0;
  const run = speed > 0 ? seconds * (1 - kept) : 0;
  const stays = Math.exp(-dt / memory);
  const [pp, pv, pb, vv, vb, bb] = belief.covariance;
  const s2 = speed * speed;
  // Noise of an integrated Ornstein-Uhlenbeck process (Gillespie, 1996).
  const noiseV = s2 * (1 - kept * kept);
  const noisePV = s2 * seconds * (1 - kept) ** 2;
  const noiseP = s2 * seconds * (2 * dt - seconds * (3 - 4 * kept + kept * kept)) + tremble * tremble * dt;
  const move = ([east, north]: Metres, [ve, vn]: Metres): Metres => [east + run * ve, north + run * vn];
  const scale = ([east, north]: Metres, by: number): Metres => [by * east, by * north];
  return {
    at: move(belief.at, belief.velocity),
    velocity: scale(belief.velocity, kept),
    bias: scale(belief.bias, stays),
    covariance: [
      pp + 2 * run * pv + run * run * vv + noiseP,
      kept * (pv + run * vv) + noisePV,
      stays * (pb + run * vb),
      kept * kept * vv + noiseV,
      kept * stays * vb,
      stays * stays * bb + 1 - stays * stays,
    ],
  };
};

export interface Corrected {
  readonly belief: Belief;
  /** Logarithm of the fix's likelihood, 1/m². */
  readonly told: number;
}

/** Degrees of freedom of the fix's error: now and then a fix is far off. */
const TAIL = 5;

/** Takes a fix. `lasting`: metres of one unit of lasting error; `fresh`: variance of the fix's fresh error, m². */
export const learn = (belief: Belief, at: Metres, lasting: number, fresh: number): Corrected => {
  const [pp, pv, pb, vv, vb, bb] = belief.covariance;
  const [hp, hv, hb] = [pp + lasting * pb, pv + lasting * vb, pb + lasting * bb];
  const spread = hp + lasting * hb + fresh;
  const east = at[0] - belief.at[0] - lasting * belief.bias[0];
  const north = at[1] - belief.at[1] - lasting * belief.bias[1];
  const surprise = (east * east + north * north) / spread;
  const weighted = spread + fresh * Math.max(0, (surprise - 2) / (TAIL + 2));
  const [kp, kv, kb] = [hp / weighted, hv / weighted, hb / weighted];
  const add = (to: Metres, by: number): Metres => [to[0] + by * east, to[1] + by * north];
  return {
    belief: {
      at: add(belief.at, kp),
      velocity: add(belief.velocity, kv),
      bias: add(belief.bias, kb),
      covariance: [pp - kp * hp, pv - kp * hv, pb - kp * hb, vv - kv * hv, vb - kv * hb, bb - kb * hb],
    },
    told: -Math.log(spread) - ((TAIL + 2) / 2) * Math.log1p(surprise / TAIL),
  };
};

/** Several beliefs as one, by weight: the moments match. */
export const blend = (beliefs: readonly Belief[], weights: readonly number[]): Belief => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => weight / all);
  const mean = (of: (belief: Belief) => Metres): Metres => {
    let [east, north] = [0, 0];
    beliefs.forEach((belief, i) => {
      east += parts[i]! * of(belief)[0];
      north += parts[i]! * of(belief)[1];
    });
    return [east, north];
  };
  const [at, velocity, bias] = [mean((b) => b.at), mean((b) => b.velocity), mean((b) => b.bias)];
  const covariance: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  beliefs.forEach((belief, i) => {
    const part = parts[i]!;
    if (part === 0) return;
    const p: Metres = [belief.at[0] - at[0], belief.at[1] - at[1]];
    const v: Metres = [belief.velocity[0] - velocity[0], belief.velocity[1] - velocity[1]];
    const b: Metres = [belief.bias[0] - bias[0], belief.bias[1] - bias[1]];
    const cross = (x: Metres, y: Metres): number => (x[0] * y[0] + x[1] * y[1]) / 2;
    const spread = [cross(p, p), cross(p, v), cross(p, b), cross(v, v), cross(v, b), cross(b, b)];
    for (let k = 0; k < 6; k += 1) covariance[k]! += part * (belief.covariance[k]! + spread[k]!);
  });
  return { at, velocity, bias, covariance };
};
