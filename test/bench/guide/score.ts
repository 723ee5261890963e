import type { Wgs84 } from '@boshan/shared/geo/datum';
import { distanceMetres } from '@boshan/shared/geo/distance';
import type { Expected } from './expected';
import type { Replay, Start } from './replay';
import { speedAt } from './speed';
import type { Walk } from './traces';

/** A start may come so long before or after the expected time. */
export const EARLIEST_SECONDS = 10;
export const LATEST_SECONDS = 30;
const BUS_SPEED = 25 / 3.6;
/** A walker so near to the line has not left it. */
const ON_ROUTE_METRES = 25;

export interface WalkScore {
  readonly name: string;
  readonly starts: number;
  readonly right: readonly { readonly zone: string; readonly delay: number }[];
  readonly wrong: readonly Start[];
  readonly missed: readonly Expected[];
  readonly doubles: number;
  readonly busStarts: readonly Start[];
  readonly alarms: number;
  readonly falseAlarms: number;
}

const fits = (start: Start, event: Expected): boolean =>
  start.zone === event.zone && start.t >= event.t - EARLIEST_SECONDS && start.t <= event.t + LATEST_SECONDS;

/** Each event takes at most one start and each start at most one event; required events choose first. */
const match = (starts: readonly Start[], expected: readonly Expected[]) => {
  const left = new Set(starts);
  const right: { zone: string; delay: number }[] = [];
  const missed: Expected[] = [];
  const take = (event: Expected): Start | undefined => {
    const found = [...left].find((start) => fits(start, event));
    if (found) left.delete(found);
    return found;
  };
  for (const event of expected.filter(({ optional }) => !optional)) {
    const start = take(event);
    if (start) right.push({ zone: event.zone, delay: start.t - event.t });
    else missed.push(event);
  }
  for (const event of expected.filter(({ optional }) => optional)) take(event);
  return { right, missed, wrong: [...left] };
};

const doublesOf = (starts: readonly Start[], expected: readonly Expected[]): number =>
  [...new Set(starts.map(({ zone }) => zone))].reduce((sum, zone) => {
    const allowed = Math.max(1, expected.filter((event) => event.zone === zone && !event.optional).length);
    return sum + Math.max(0, starts.filter((start) => start.zone === zone).length - allowed);
  }, 0);

const metresFromLine = (at: Wgs84, line: readonly Wgs84[]): number => {
  const north = 111_195;
  const east = distanceMetres(at, { lon: at.lon + 0.001, lat: at.lat }) * 1000;
  const flat = line.map(({ lon, lat }) => [(lon - at.lon) * east, (lat - at.lat) * north] as const);
  return flat.slice(1).reduce((least, [bx, by], index) => {
    const [ax, ay] = flat[index]!;
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / squared));
    return Math.min(least, Math.hypot(ax + part * (bx - ax), ay + part * (by - ay)));
  }, Infinity);
};

/** Where the visitor was: the truth, else the middle of the fixes ten seconds before and after. */
const placeAt = ({ fixes, truth }: Walk, t: number): Wgs84 | undefined => {
  if (truth) return truth.find((row) => row.t >= t) ?? truth[truth.length - 1];
  const near = fixes.filter((fix) => Math.abs(fix.t - t) <= 10);
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return near.length > 0
    ? { lon: middle(near.map(({ lon }) => lon)), lat: middle(near.map(({ lat }) => lat)) }
    : undefined;
};

const isFalseAlarm = (walk: Walk, t: number): boolean => {
  const at = placeAt(walk, t);
  return at !== undefined && metresFromLine(at, walk.route ?? []) <= ON_ROUTE_METRES;
};

export const scoreWalk = (walk: Walk, { starts, alarms }: Replay): WalkScore => ({
  name: walk.name,
  starts: starts.length,
  ...match(starts, walk.expected),
  doubles: doublesOf(starts, walk.expected),
  busStarts: starts.filter(({ t }) => speedAt(walk, t) > BUS_SPEED),
  alarms: alarms.length,
  falseAlarms: alarms.filter((t) => isFalseAlarm(walk, t)).length,
});

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const medianOf = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** The figures over all walks. Precision and recall of nothing are 1: nothing was wrong, nothing missed. */
export const summarize = (scores: readonly WalkScore[]) => {
  const count = (of: (score: WalkScore) => number): number => scores.reduce((sum, score) => sum + of(score), 0);
  const [right, wrong, missed] = [count((s) => s.right.length), count((s) => s.wrong.length), count((s) => s.missed.length)]; // prettier-ignore
  return {
    precision: right + wrong === 0 ? 1 : rounded(right / (right + wrong), 4),
    recall: right + missed === 0 ? 1 : rounded(right / (right + missed), 4),
    median_delay_s: medianOf(scores.flatMap((score) => score.right.map(({ delay }) => delay))),
    double_starts: count((s) => s.doubles),
    bus_starts: count((s) => s.busStarts.length),
    off_route_false: count((s) => s.falseAlarms),
    off_route_alarms: count((s) => s.alarms),
    walks: scores.length,
    starts: count((s) => s.starts),
    right,
    wrong,
    missed,
  };
};
