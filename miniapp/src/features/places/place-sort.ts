import type { Language } from '@boshan/shared/contract/scalars';
import type { Place } from '@boshan/shared/contract/place';
import { byOrder } from '../../content/collections';
import { distanceBetween, type PlaceDistance } from '../../content/place-distance';
import type { Position } from '../../platform/position';
import type { PlaceSort } from './place-query';

/** What a name is sorted by: Chinese by its pinyin, English by its letters. */
const nameKey = (place: Place, language: Language): string =>
  (language === 'en' ? (place.name.en ?? place.name.zh) : (place.pinyin ?? place.name.zh)).toLowerCase();

/** From the reader to a place; `undefined` where one of the two has no position. */
export const distanceFrom = (position: Position | undefined, place: Place): PlaceDistance | undefined =>
  position && distanceBetween({ point: position, accuracyMetres: position.accuracyMetres }, place.location);

/**
 * Sorts places. `near` puts those without a position at the end, in the editor's order, and without a reader's
 * position is the editor's order. Pure.
 */
export function sortPlaces(
  places: readonly Place[],
  sort: PlaceSort,
  { language, position }: { readonly language: Language; readonly position?: Position | undefined },
): readonly Place[] {
  const sorted = [...places].sort(byOrder);
  if (sort === 'name') {
    return sorted.sort((a, b) => {
      const [x, y] = [nameKey(a, language), nameKey(b, language)];
      return x === y ? byOrder(a, b) : x < y ? -1 : 1;
    });
  }
  if (sort === 'near' && position) {
    const metres = new Map(sorted.map((place) => [place.id, distanceFrom(position, place)?.metres ?? Infinity]));
    return sorted.sort((a, b) => {
      const [x = Infinity, y = Infinity] = [metres.get(a.id), metres.get(b.id)];
      return x === y ? byOrder(a, b) : x < y ? -1 : 1;
    });
  }
  return sorted;
}
