import type { Track } from '@boshan/shared/contract/tour-route';
import { PolylineError } from '@boshan/shared/geo/polyline';
import { profileOf, type Profile } from '@boshan/shared/track/profile';
import { parsed } from './input';

/** The track that a form holds, as an object or as JSON; nothing for anything else. */
export function storedTrack(value: unknown): Track | undefined {
  const track: unknown = typeof value === 'string' ? parsed(value) : value;
  if (typeof track !== 'object' || track === null) return undefined;
  const { line, elevations, source } = track as Partial<Record<keyof Track, unknown>>;
  if (typeof line !== 'string') return undefined;
  return {
    line,
    ...(Array.isArray(elevations) && { elevations: elevations.filter((height) => typeof height === 'number') }),
    ...(typeof source === 'string' && { source }),
  };
}

/** What can be drawn of a track; `undefined` where its line cannot be read. */
export function drawable(track: Track): Profile | undefined {
  try {
    return profileOf(track);
  } catch (error) {
    if (error instanceof PolylineError) return undefined;
    throw error;
  }
}

export const kilometres = (metres: number): string =>
  metres < 1000 ? `${Math.round(metres)} 米` : `${(metres / 1000).toFixed(metres < 10_000 ? 2 : 1)} 公里`;
