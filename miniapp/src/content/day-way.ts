import type { Place } from '@boshan/shared/contract/place';
import type { RouteDay } from '@boshan/shared/contract/tour-route';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { cyclingMinutes, DETOUR_FACTOR, drivingMinutes, walkingMinutes } from '@boshan/shared/track/duration';
import { profileOf, type Profile } from '@boshan/shared/track/profile';
import { mappedStops, numberedStops, type MappedStop } from './route-stops';

/** A day's way on the ground. */
export interface DayWay {
  /** `track`: somebody recorded it. `straight`: the stops joined in their order. `none`: fewer than two can be drawn. */
  readonly kind: 'track' | 'straight' | 'none';
  /** WGS-84; empty for `none`. */
  readonly line: readonly Wgs84[];
  /** The line with no more positions than a map needs. */
  readonly drawn: readonly Wgs84[];
  /** Of a track. */
  readonly profile?: Profile;
  /** Stops that have a position, and how many have none. */
  readonly stops: readonly MappedStop[];
  readonly unmapped: number;
}

/** A track that cannot be read, or that goes nowhere, is as good as none: an editor's slip must not cost the page. */
function profileOfTrack({ track }: RouteDay): Profile | undefined {
  if (!track) return undefined;
  try {
    const profile = profileOf(track);
    return profile.metres > 0 ? profile : undefined;
  } catch {
    return undefined;
  }
}

/** As many corners as a phone's screen can show of a day's way, and a native map takes in one message. */
const DRAWN_POINTS = 600;

/** Every so manieth position, the last always. */
function thinned(line: readonly Wgs84[]): readonly Wgs84[] {
  const stride = Math.ceil(line.length / DRAWN_POINTS);
  return stride <= 1 ? line : line.filter((_, index) => index % stride === 0 || index === line.length - 1);
}

/** The way of a day: its track, else straight lines between the stops whose positions are known. */
export function dayWay(day: RouteDay, places: ReadonlyMap<string, Place>): DayWay {
  const { mapped: stops, unmapped } = mappedStops(numberedStops(day, places));
  const profile = profileOfTrack(day);
  if (profile) {
    const { points } = profile;
    return { kind: 'track', line: points, drawn: thinned(points), profile, stops, unmapped };
  }
  if (stops.length < 2) return { kind: 'none', line: [], drawn: [], stops, unmapped };
  const line = stops.map(({ point }) => point);
  return { kind: 'straight', line, drawn: line, stops, unmapped };
}

/** How far and how long, with where the length comes from. Minutes are estimates without rests. */
export interface WayFigures {
  readonly metres: number;
  /** `track`: measured along it. `legs`: the editors' own figures. `straight`: as the crow flies, times 1.4. */
  readonly source: 'track' | 'legs' | 'straight';
  readonly ascentMetres?: number;
  readonly descentMetres?: number;
  readonly walkMinutes: number;
  readonly cycleMinutes: number;
  readonly driveMinutes: number;
}

interface Length {
  readonly metres: number;
  readonly source: WayFigures['source'];
}

function lengthOf(day: RouteDay, way: DayWay): Length | undefined {
  if (way.profile) return { metres: way.profile.metres, source: 'track' };
  const legs = day.stops.slice(1).map(({ leg }) => leg?.distanceMetres);
  const known = legs.filter((metres): metres is number => metres !== undefined);
  if (known.length > 0 && known.length === legs.length) {
    return { metres: known.reduce((sum, metres) => sum + metres, 0), source: 'legs' };
  }
  if (way.kind === 'none' || way.unmapped > 0) return undefined;
  const { line } = way;
  const crow = line.slice(1).reduce((sum, point, index) => sum + distanceMetres(line[index] ?? point, point), 0);
  return { metres: crow * DETOUR_FACTOR, source: 'straight' };
}

/** Length and times of a day from its first stop to its last; `undefined` where the length is not known throughout. */
export function wayFigures(day: RouteDay, way: DayWay): WayFigures | undefined {
  const length = lengthOf(day, way);
  if (!length || length.metres === 0) return undefined;
  const heights = way.profile?.heights;
  const climb = heights && { ascentMetres: heights.ascentMetres, descentMetres: heights.descentMetres };
  const foot = { metres: length.metres, ...(heights ? { ascentMetres: heights.ascentMetres } : {}) };
  // A driver gets in and parks at each stop; an equal share of the way between them makes no difference to the rest.
  const drives = Math.max(1, day.stops.length - 1);
  return {
    ...length,
    ...climb,
    walkMinutes: walkingMinutes(foot),
    cycleMinutes: cyclingMinutes(foot),
    driveMinutes: drives * drivingMinutes({ metres: length.metres / drives }),
  };
}
