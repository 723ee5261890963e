import type { Place } from '../contract/place';
import type { Language, Localized } from '../contract/scalars';
import type { TourRoute } from '../contract/tour-route';
import type { ExportNotice } from './export-notice';
import type { ItineraryDay, ItineraryStop } from './itinerary';

/** The text in a language, or Chinese where there is no other. */
export const textIn = (language: Language, text: Localized): string => text[language] ?? text.zh;

/** A position that is no better than this is an area on the map and no target for navigation. */
const NAVIGABLE_METRES = 150;

/** Sentences of exported files, in one language. */
export const wordsIn = (language: Language) => {
  const is = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return {
    datum: is('坐标系：WGS-84。', 'Datum: WGS-84.'),
    unverified: is('信息待核实。', 'Unverified information.'),
    stop: (day: number, number: number): string => is(`第 ${day} 天第 ${number} 站。`, `Day ${day}, stop ${number}.`),
    day: (number: number): string => is(`第 ${number} 天`, `Day ${number}`),
    stay: (minutes: number): string => is(`建议停留 ${minutes} 分钟。`, `Suggested stay: ${minutes} minutes.`),
    rough: (metres: number): string =>
      is(`位置误差约 ${metres} 米，不能用于导航。`, `Position good to about ${metres} m: not for navigation.`),
    straight: is('各站之间的直线连接，不是实际道路。', 'Straight lines between the stops, not a way.'),
    recorded: (source: string): string => is(`轨迹来源：${source}。`, `Track: ${source}.`),
    unlocated: (names: readonly string[]): string =>
      is(`以下地点没有坐标：${names.join('、')}。`, `Without a position: ${names.join(', ')}.`),
    licence: (publisher: string, licence: string): string =>
      is(`来源：${publisher}。${licence}。`, `Source: ${publisher}. ${licence}.`),
    places: is('博山地点', 'Places in Boshan'),
  };
};

/** Datum, whose data it is and on which terms: stands in the head of each file. */
export const noticeText = ({ publisher, licence }: ExportNotice, language: Language): string => {
  const words = wordsIn(language);
  return [words.datum, words.licence(textIn(language, publisher), textIn(language, licence))].join(' ');
};

/** What a place's mark says: its summary, how well its position is known, whether anybody checked it. */
export const placeText = (place: Place, language: Language): string => {
  const words = wordsIn(language);
  const { accuracyMetres } = place.location;
  return [
    place.summary && textIn(language, place.summary),
    accuracyMetres !== undefined && accuracyMetres > NAVIGABLE_METRES && words.rough(accuracyMetres),
    place.verification.status !== 'verified' && words.unverified,
  ]
    .filter(Boolean)
    .join(' ');
};

/** What a stop's mark says beside that. */
export const stopText = ({ stop, place, number }: ItineraryStop, day: number, language: Language): string => {
  const words = wordsIn(language);
  return [
    words.stop(day, number),
    stop.stayMinutes !== undefined && words.stay(stop.stayMinutes),
    stop.note && textIn(language, stop.note),
    place && placeText(place, language),
  ]
    .filter(Boolean)
    .join(' ');
};

export const dayName = ({ number, day }: ItineraryDay, language: Language): string =>
  [wordsIn(language).day(number), day.title && textIn(language, day.title)].filter(Boolean).join(' · ');

/** What a file says about its route: summary, terms, and stops that have no position. */
export const routeText = (
  route: TourRoute,
  days: readonly ItineraryDay[],
  language: Language,
  notice: ExportNotice,
): string => {
  const words = wordsIn(language);
  const missing = days.flatMap(({ stops }) =>
    stops.flatMap(({ point, place, stop }) => (point ? [] : [place ? textIn(language, place.name) : stop.placeId])),
  );
  return [
    route.summary && textIn(language, route.summary),
    route.verification.status !== 'verified' && words.unverified,
    missing.length > 0 && words.unlocated(missing),
    noticeText(notice, language),
  ]
    .filter(Boolean)
    .join(' ');
};
