import type { Track } from '../contract/tour-route';
import type { Wgs84 } from '../geo/datum';
import { distanceMetres } from '../geo/distance';
import { decodePolyline } from '../geo/polyline';
import { climbOf } from './climb';

/** A way with what can be said about its length and its heights. All in metres. */
export interface Profile {
  readonly points: readonly Wgs84[];
  /** From the start to each position, along the line. */
  readonly distances: readonly number[];
  readonly metres: number;
  /** What follows is there only where the track has heights. */
  readonly heights?: Heights;
}

export interface Heights {
  /** Above sea level, one for each position. */
  readonly elevations: readonly number[];
  readonly ascentMetres: number;
  readonly descentMetres: number;
  readonly minMetres: number;
  readonly maxMetres: number;
}

/** A place on the drawn profile: metres along the line, metres above sea level. */
export interface ProfileSample {
  readonly metres: number;
  readonly elevation: number;
}

/** Metres from the start to each position along the line. */
export const distancesAlong = (points: readonly Wgs84[]): number[] => {
  let metres = 0;
  return points.map((point, index) => (metres += index === 0 ? 0 : distanceMetres(points[index - 1]!, point)));
};

/**
 * Length and heights of a line. Heights are left out unless there is one for each position. Climbs count from
 * `CLIMB_THRESHOLD_METRES` on: see `climbOf`.
 */
export const profileOfLine = (points: readonly Wgs84[], elevations?: readonly number[]): Profile => {
  const distances = distancesAlong(points);
  const profile = { points, distances, metres: distances[distances.length - 1] ?? 0 };
  if (elevations === undefined || elevations.length === 0 || elevations.length !== points.length) return profile;
  const [minMetres, maxMetres] = elevations.reduce<[number, number]>(
    ([min, max], height) => [Math.min(min, height), Math.max(max, height)],
    [Infinity, -Infinity],
  );
  return { ...profile, heights: { elevations, ...climbOf(elevations), minMetres, maxMetres } };
};

/** The profile of a day's track. Throws `PolylineError` where its line cannot be read. */
export const profileOf = (track: Track): Profile => profileOfLine(decodePolyline(track.line), track.elevations);

/**
 * The heights at `count` (≥ 2) places at equal distances from start to end, between positions on the straight line;
 * empty without heights or without length. For drawing: peaks between two samples are cut, so label the highest point
 * from `heights`.
 */
export const sampleProfile = ({ distances, metres, heights }: Profile, count: number): ProfileSample[] => {
  if (!heights || metres === 0) return [];
  const samples: ProfileSample[] = [];
  let index = 1;
  for (let sample = 0; sample < count; sample += 1) {
    const at = (metres * sample) / (count - 1);
    while (index < distances.length - 1 && distances[index]! < at) index += 1;
    const [from, to] = [distances[index - 1]!, distances[index]!];
    const part = to === from ? 0 : Math.min(1, (at - from) / (to - from));
    const [low, high] = [heights.elevations[index - 1]!, heights.elevations[index]!];
    samples.push({ metres: at, elevation: low + part * (high - low) });
  }
  return samples;
};
