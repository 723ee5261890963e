import type { AudioGuide } from '@boshan/shared/contract/media';
import type { Place } from '@boshan/shared/contract/place';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { distanceBetween, type PlaceDistance } from '../../content/place-distance';
import { routeNameAt } from '../../platform/routes';
import { parseScanned } from '../../platform/scene';

/** A guide with how far away its place is, where both positions are known. */
export interface ListedGuide {
  readonly guide: AudioGuide;
  readonly distance: PlaceDistance | undefined;
}

const byNumber = (a: AudioGuide, b: AudioGuide): number =>
  (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1);

/** Guides by the number on their signs; near ones first where the visitor's position is known. */
export function listGuides(
  guides: Iterable<AudioGuide>,
  places: ReadonlyMap<string, Place> | undefined,
  from: (Wgs84 & { readonly accuracyMetres: number }) | undefined,
): readonly ListedGuide[] {
  const listed = [...guides].sort(byNumber).map((guide): ListedGuide => {
    const location = guide.placeId === undefined ? undefined : places?.get(guide.placeId)?.location;
    const at = from && { point: { lon: from.lon, lat: from.lat }, accuracyMetres: from.accuracyMetres };
    return { guide, distance: at && location ? distanceBetween(at, location) : undefined };
  });
  // Sorting is stable: equal distances stay in the order of their numbers.
  return from ? listed.sort((a, b) => (a.distance?.metres ?? Infinity) - (b.distance?.metres ?? Infinity)) : listed;
}

/** The guide of a number; the smallest id where an editor has given a number twice. */
export const guideOfNumber = (guides: Iterable<AudioGuide>, number: number): AudioGuide | undefined =>
  [...guides].sort(byNumber).find((guide) => guide.number === number);

/** A number as it stands in an address or on a sign: digits alone, at most four. */
export function numberFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** What a sign's code asks for: a guide, or a number. */
export type GuideCode = { readonly id: string } | { readonly number: number };

/** Reads a scanned code: a scene of ours, a web address of ours (`…/listen?id=…`, `…/listen?n=12`), or a bare number. */
export function guideCodeIn(text: string): GuideCode | undefined {
  const bare = numberFrom(text.trim());
  if (bare !== undefined) return { number: bare };
  const target = parseScanned(text);
  if (target) return target.page === 'listen' ? { id: target.id } : undefined;
  const address = /^https?:\/\/[^/?#]+([^?#]*)\?(?:[^#]*&)?n=(\d{1,4})(?:[&#]|$)/.exec(text);
  const number = numberFrom(address?.[2]);
  return number !== undefined && routeNameAt(address?.[1] ?? '') === 'listen' ? { number } : undefined;
}
