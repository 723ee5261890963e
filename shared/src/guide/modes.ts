import type { Belief, Gait } from './belief';

/** A way in which the visitor may be moving. */
export interface Mode {
  readonly gait: Gait;
  readonly onFoot: boolean;
  /** How likely it is before anything is known. */
  readonly prior: number;
}

const STILL: Gait = { speed: 0, seconds: 1, tremble: 0.3 };
const WALKING: Gait = { speed: 0.95, seconds: 20, tremble: 0.3 };
const RIDING: Gait = { speed: 7, seconds: 10, tremble: 0.3 };

/**
 * Stands, walks, is in a vehicle that has just stopped, rides, waits in a vehicle for longer. Standing and waiting look
 * the same: what came before tells them apart. People get off soon after a stop; at lights nobody does.
 */
export const MODES: readonly Mode[] = [
  { gait: STILL, onFoot: true, prior: 0.35 },
  { gait: WALKING, onFoot: true, prior: 0.35 },
  { gait: STILL, onFoot: false, prior: 0.1 },
  { gait: RIDING, onFoot: false, prior: 0.2 },
  { gait: STILL, onFoot: false, prior: 0.001 },
];

type Table = readonly (readonly number[])[];

/** Changes a second from each mode (row) to each other: a vehicle that stopped is left on foot within some seconds, or waits. */
const RATES: Table = [
  [0, 1 / 25, 0, 1 / 70, 0],
  [1 / 30, 0, 0, 1 / 210, 0],
  [1 / 3000, 1 / 30, 0, 1 / 30, 1 / 15],
  [0, 1 / 600, 1 / 20, 0, 0],
  [1 / 3000, 1 / 400, 0, 1 / 30, 0],
];

const isWaiting = ({ gait, onFoot }: Mode): boolean => gait === STILL && !onFoot;

/** A ride of a few metres was none: errors of the position looked like one. */
const HARDLY_RATES: Table = RATES.map((row, from) => (isWaiting(MODES[from]!) ? [1 / 10, 1 / 10, 0, 1 / 30, 0] : row));

/** Longer gaps change no more. */
const MOST_SECONDS = 120;

/** The chances of change within one second, two, three … */
const changesOf = (rates: Table): readonly Table[] => {
  const second = rates.map((row, from) => {
    const leaves = row.reduce((sum, rate) => sum + rate, 0);
    return row.map((rate, to) => (from === to ? 1 - leaves : rate));
  });
  const all: Table[] = [second];
  for (let last: Table = second; all.length < MOST_SECONDS; all.push(last)) {
    last = last.map((row) => row.map((_, to) => row.reduce((sum, chance, by) => sum + chance * second[by]![to]!, 0)));
  }
  return all;
};

const CHANGES = changesOf(RATES);
const HARDLY_CHANGES = changesOf(HARDLY_RATES);

/** Chance of each mode (column) `dt` seconds after each mode (row); `hardly`: there was no ride worth the name. */
export const changesIn = (dt: number, hardly: boolean): Table => {
  const changes = hardly ? HARDLY_CHANGES : CHANGES;
  const change = changes[Math.min(MOST_SECONDS, Math.max(1, Math.round(dt))) - 1]!;
  if (dt >= 0.5) return change;
  return change.map((row, from) => row.map((chance, to) => (from === to ? 1 - dt : 0) + dt * chance));
};

/** Speeds of somebody who walks, and the slowest of a vehicle that does not just stop or leave, m/s. */
const WALKING_LEAST = 0.8;
const WALKING_MOST = 2;
const RIDING_LEAST = 3;

/**
 * How badly a belief's speed goes with its mode, as a logarithm: a gait knows only that speeds spread about nothing, so
 * that a walk would explain a bus at a steady speed, and a drift of the satellites.
 */
export const speedTells = (mode: number, { velocity, covariance }: Belief, dt: number): number => {
  const { gait } = MODES[mode]!;
  if (gait.speed === 0) return 0;
  const speed = Math.hypot(velocity[0], velocity[1]);
  const step = Math.min(dt, 5);
  if (gait === RIDING) return (-step * Math.max(0, RIDING_LEAST - speed) ** 2) / (8 * (0.25 + covariance[3]));
  const slow = (step * Math.max(0, WALKING_LEAST - speed) ** 2) / (4 * (0.04 + covariance[3]));
  return -slow - Math.max(0, speed - WALKING_MOST) ** 2 / (2 * (0.1 + covariance[3]));
};

/** A gap this long hides stops, so that a pace over it is less than the speed of a ride. */
const GAP_SECONDS = 8;
const GAP_PACE = 1.5;
const GAP_WORD = 10;

/**
 * How badly a gap of `dt` seconds without fixes goes with a mode, as a logarithm: who is surely `metres` further on than
 * feet carry in that time has ridden. The filters alone take any place for possible after a gap.
 */
export const gapTells = (mode: number, metres: number, dt: number): number =>
  dt < GAP_SECONDS || !MODES[mode]!.onFoot ? 0 : -GAP_WORD * Math.max(0, metres / dt - GAP_PACE) ** 2;

const bell = (x: number, sigma: number): number =>
  Math.exp(-(x * x) / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));

/** Some phones measure no speed and say 0: their word counts a little, and less when they repeat it. */
const METER_WORD = 0.3;
const METER_WRONG = 0.03;

/** Logarithm of the likelihood of a speed that the phone measured itself (m/s) in a mode. */
export const meterTells = (mode: number, measured: number, dt: number): number => {
  const { gait } = MODES[mode]!;
  const density = gait === STILL ? 2 * bell(measured, 0.4) : gait === WALKING ? bell(measured - 1.3, 0.5) : 1 / 15;
  return METER_WORD * Math.min(dt, 3) * Math.log(density + METER_WRONG);
};
