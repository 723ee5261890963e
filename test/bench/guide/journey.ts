import type { Chance } from './chance';
import { between, type Spot } from './ground';

/** Where the visitor truly is, each second. */
export interface Truth {
  readonly t: number;
  readonly spot: Spot;
  readonly riding: boolean;
  /** Metres a second. */
  readonly speed: number;
}

export type Leg =
  | { readonly go: 'walk'; readonly to: Spot; readonly speed: number }
  | { readonly go: 'stand'; readonly seconds: number }
  /** Speeds up from what it had, and where `stops`, slows down to a stand at the end. */
  | { readonly go: 'bus'; readonly to: Spot; readonly speed: number; readonly stops: boolean }
  | { readonly go: 'wait'; readonly seconds: number };

const BUS_ACCELERATION = 1.1;

const toward = (from: Spot, to: Spot, metres: number): Spot => {
  const all = between(from, to);
  const part = all === 0 ? 1 : Math.min(1, metres / all);
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
};

/** Lives the legs through, second by second. */
export const journeyOf = (start: Spot, legs: readonly Leg[], chance: Chance): readonly Truth[] => {
  const truth: Truth[] = [{ t: 0, spot: start, riding: false, speed: 0 }];
  let spot = start;
  let speed = 0;
  const note = (riding: boolean): void => {
    truth.push({ t: truth.length, spot, riding, speed });
  };
  for (const leg of legs) {
    if (leg.go === 'stand' || leg.go === 'wait') {
      speed = 0;
      const home = spot;
      for (let s = 0; s < leg.seconds; s += 1) {
        // Nobody stands like a post.
        if (leg.go === 'stand' && chance.happens(0.1)) {
          spot = [home[0] + chance.uniform(-0.8, 0.8), home[1] + chance.uniform(-0.8, 0.8)];
        }
        note(leg.go === 'wait');
      }
      continue;
    }
    const riding = leg.go === 'bus';
    for (let left = between(spot, leg.to); left > 0.05; left = between(spot, leg.to)) {
      if (riding) {
        const brake = leg.stops ? Math.sqrt(2 * BUS_ACCELERATION * left) : Infinity;
        speed = Math.max(0.6, Math.min(speed + BUS_ACCELERATION, leg.speed * chance.uniform(0.93, 1.07), brake));
      } else speed = leg.speed * chance.uniform(0.75, 1.25);
      spot = toward(spot, leg.to, speed);
      note(riding);
    }
  }
  return truth;
};
