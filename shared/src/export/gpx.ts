import type { Place } from '../contract/place';
import type { Language } from '../contract/scalars';
import type { TourRoute } from '../contract/tour-route';
import type { Wgs84 } from '../geo/datum';
import { boundsOf } from '../geo/bounds';
import { defaultNotice, type ExportNotice } from './export-notice';
import { dayName, noticeText, placeText, routeText, stopText, textIn, wordsIn } from './export-words';
import { itineraryOf, type ItineraryDay } from './itinerary';
import { decimal, element, escapeXml, latLon } from './xml';

interface Mark {
  readonly point: Wgs84;
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

interface Head {
  readonly name: string;
  readonly text: string;
  readonly points: readonly Wgs84[];
}

const mark = (tag: 'wpt' | 'rtept', { point, name, text, type }: Mark): string =>
  `<${tag} ${latLon(point)}>\n${element('name', name)}${element('desc', text)}${element('type', type)}</${tag}>\n`;

const copyright = ({ publisher, licenceUrl }: ExportNotice, language: Language): string =>
  `<copyright author="${escapeXml(textIn(language, publisher))}">\n${element('license', licenceUrl)}</copyright>\n`;

const link = ({ siteUrl }: ExportNotice): string => (siteUrl ? `<link href="${escapeXml(siteUrl)}"/>\n` : '');

const boundsElement = (points: readonly Wgs84[]): string => {
  const bounds = boundsOf(points);
  if (!bounds) return '';
  const { south, west, north, east } = bounds;
  return `<bounds minlat="${decimal(south)}" minlon="${decimal(west)}" maxlat="${decimal(north)}" maxlon="${decimal(east)}"/>\n`;
};

const gpxFile = ({ name, text, points }: Head, body: string, language: Language, notice: ExportNotice): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="${escapeXml(textIn(language, notice.publisher))}" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">
<metadata>
${element('name', name)}${element('desc', text)}<author>
${element('name', textIn(language, notice.publisher))}</author>
${copyright(notice, language)}${link(notice)}${boundsElement(points)}</metadata>
${body}</gpx>
`;

const marksOf = ({ stops, number }: ItineraryDay, language: Language): readonly Mark[] =>
  stops.flatMap((stop) =>
    stop.place && stop.point
      ? [
          {
            point: stop.point,
            name: textIn(language, stop.place.name),
            text: stopText(stop, number, language),
            type: stop.place.kind,
          },
        ]
      : [],
  );

const dayRoute = (day: ItineraryDay, language: Language): string => {
  const marks = marksOf(day, language).map((stop) => mark('rtept', stop));
  if (marks.length === 0) return '';
  const head = `${element('name', dayName(day, language))}${element('desc', wordsIn(language).straight)}`;
  return `<rte>\n${head}${element('number', day.number)}${marks.join('')}</rte>\n`;
};

const dayTrack = (day: ItineraryDay, language: Language): string => {
  if (!day.track) return '';
  const source = day.day.track?.source;
  const points = day.track.map(
    ({ point, elevation }) => `<trkpt ${latLon(point)}>${element('ele', elevation).trimEnd()}</trkpt>\n`,
  );
  const head = `${element('name', dayName(day, language))}${element('desc', source && wordsIn(language).recorded(source))}`;
  return `<trk>\n${head}${element('number', day.number)}<trkseg>\n${points.join('')}</trkseg>\n</trk>\n`;
};

/**
 * A route as GPX 1.1 (WGS-84, UTF-8): each stop as waypoint, each day as route through its stops, and as track where
 * somebody recorded it. Stops without a position are named in the description. The same input gives the same bytes:
 * the file holds no time.
 */
export const routeToGpx = (
  route: TourRoute,
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): string => {
  const days = itineraryOf(route, places);
  const marks = days.flatMap((day) => marksOf(day, language));
  const head = {
    name: textIn(language, route.name),
    text: routeText(route, days, language, notice),
    points: [...marks.map(({ point }) => point), ...days.flatMap(({ track = [] }) => track.map(({ point }) => point))],
  };
  const waypoints = marks.map((stop) => mark('wpt', stop));
  const body = [
    ...waypoints,
    ...days.map((day) => dayRoute(day, language)),
    ...days.map((day) => dayTrack(day, language)),
  ];
  return gpxFile(head, body.join(''), language, notice);
};

/** Places as GPX 1.1 waypoints (WGS-84). Those without a position are named in the description. */
export const placesToGpx = (
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): string => {
  const words = wordsIn(language);
  const marks = places.flatMap((place): readonly Mark[] => {
    const { point } = place.location;
    if (!point) return [];
    return [{ point, name: textIn(language, place.name), text: placeText(place, language), type: place.kind }];
  });
  const missing = places.filter(({ location }) => !location.point).map(({ name }) => textIn(language, name));
  const text = [missing.length > 0 && words.unlocated(missing), noticeText(notice, language)].filter(Boolean).join(' ');
  const points = marks.map(({ point }) => point);
  return gpxFile(
    { name: words.places, text, points },
    marks.map((place) => mark('wpt', place)).join(''),
    language,
    notice,
  );
};
