import type { Place, PlaceKind } from '@boshan/shared/contract/place';
import { addDays, type LocalDateTime } from '@boshan/shared/hours/calendar';
import { clockText, openingAt, spansText, type Opening } from '../content/opening';
import { roundDistance, type PlaceDistance } from '../content/place-distance';
import type { StringKey, Translate } from '../i18n/dictionary';
import type { IconName } from '../ui/icons/icon';

/** Name and icon of each kind of place. */
export const kindLooks: Readonly<Record<PlaceKind, { readonly name: StringKey; readonly icon: IconName }>> = {
  scenic: { name: 'places.scenic', icon: 'camera' },
  museum: { name: 'places.museum', icon: 'museum' },
  eatery: { name: 'places.eatery', icon: 'food' },
  lodging: { name: 'places.lodging', icon: 'bed' },
  shop: { name: 'places.shop', icon: 'bag' },
  amenity: { name: 'places.amenity', icon: 'info' },
  'study-base': { name: 'places.studyBase', icon: 'book' },
};

/** A distance in metres or kilometres. */
export const metresText = (t: Translate, metres: number): string =>
  metres < 1_000
    ? t('places.metres', { n: Math.round(metres) })
    : t('places.kilometres', { n: Number((metres / 1_000).toFixed(1)) });

/** A distance in words, no more exact than it is known: `直线约 3.2 公里`, `within 5 km`. */
export function distanceText(t: Translate, distance: PlaceDistance): string {
  const { kind, unit, value } = roundDistance(distance);
  return t(`places.${kind}`, { distance: t(`places.${unit}`, { n: value }) });
}

/** One line about opening, as `HoursLine` takes it. */
export interface OpeningWords {
  readonly text: string;
  readonly state: 'open' | 'closed' | 'soon' | 'unknown';
}

function confirmed(t: Translate, { state, next }: Opening, now: LocalDateTime): string {
  if (state === 'unknown') return t('places.hoursAsk');
  const time = next && clockText(next.minutes);
  if (state === 'soon' && time !== undefined) return t('places.closesSoon', { time });
  if (state === 'open' || state === 'soon') {
    return next && time !== undefined && next.day === now.day
      ? t('places.closesAt', { time })
      : t(next ? 'places.openState' : 'places.openAllDay');
  }
  if (!next || time === undefined) return t('places.closedNow');
  if (next.day === now.day) return t('places.opensAt', { time });
  return next.day === addDays(now.day, 1) ? t('places.opensTomorrow', { time }) : t('places.closedNow');
}

/** The day's hours without a claim about the moment: for hours that nobody has confirmed. */
function stated(t: Translate, { today }: Opening): string {
  const hours = spansText(today);
  if (hours === '') return t(today.length > 0 ? 'places.hoursAsk' : 'places.closedToday');
  return hours === '00:00–24:00' ? t('places.openAllDay') : t('places.hoursToday', { hours });
}

/**
 * Opening in words. Only a verified record is said to be open or closed; of any other the stated hours are repeated in
 * grey, beside the mark that they are unverified. `undefined` where no hours are known.
 */
export function openingWords(
  t: Translate,
  place: Pick<Place, 'hours' | 'verification'>,
  now: LocalDateTime,
): OpeningWords | undefined {
  const opening = openingAt(place.hours, now);
  if (!opening) return undefined;
  return place.verification.status === 'verified'
    ? { text: confirmed(t, opening, now), state: opening.state }
    : { text: stated(t, opening), state: 'unknown' };
}
