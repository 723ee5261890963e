import type { Place } from '../contract/place';
import type { Language } from '../contract/scalars';
import type { TourRoute } from '../contract/tour-route';
import type { Wgs84 } from '../geo/datum';
import { defaultNotice, type ExportNotice } from './export-notice';
import { dayName, noticeText, placeText, routeText, stopText, textIn, wordsIn } from './export-words';
import { itineraryOf, type ItineraryDay, type TrackPosition } from './itinerary';
import { decimal, element, escapeXml } from './xml';

const coordinates = ({ lon, lat }: Wgs84, elevation?: number): string =>
  [decimal(lon), decimal(lat), ...(elevation === undefined ? [] : [decimal(elevation)])].join(',');

/** Data that KML has no element for. */
const data = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const rows = entries.map(([name, value]) => `<Data name="${name}">${element('value', value).trimEnd()}</Data>\n`);
  return `<ExtendedData>\n${rows.join('')}</ExtendedData>\n`;
};

interface Mark {
  readonly place: Place;
  readonly name: string;
  readonly text: string;
}

/** A placemark; one without a position has no geometry, which KML allows. */
const placemark = ({ place, name, text }: Mark, language: Language): string => {
  const { point, address, accuracyMetres } = place.location;
  const values = { id: place.id, kind: place.kind, accuracyMetres, verification: place.verification.status };
  return `<Placemark>
${element('name', name)}${element('address', address && textIn(language, address))}${element('description', text)}${data(values)}${
    point ? `<Point><coordinates>${coordinates(point)}</coordinates></Point>\n` : ''
  }</Placemark>
`;
};

const line = (name: string, text: string, positions: readonly TrackPosition[], style: 'track' | 'straight'): string =>
  `<Placemark>
${element('name', name)}${element('description', text)}<styleUrl>#${style}</styleUrl>
<LineString><tessellate>1</tessellate><coordinates>
${positions.map(({ point, elevation }) => coordinates(point, elevation)).join('\n')}
</coordinates></LineString>
</Placemark>
`;

const dayLine = (day: ItineraryDay, language: Language): string => {
  const words = wordsIn(language);
  const name = dayName(day, language);
  if (day.track && day.track.length > 1) {
    const source = day.day.track?.source;
    return line(name, source ? words.recorded(source) : '', day.track, 'track');
  }
  const located = day.stops.flatMap(({ point }) => (point ? [{ point, elevation: undefined }] : []));
  return located.length > 1 ? line(name, words.straight, located, 'straight') : '';
};

const dayFolder = (day: ItineraryDay, language: Language): string => {
  const marks = day.stops.flatMap((stop) => {
    const { place, number } = stop;
    if (!place) return [];
    const name = `${number} ${textIn(language, place.name)}`;
    return [placemark({ place, name, text: stopText(stop, day.number, language) }, language)];
  });
  return `<Folder>\n${element('name', dayName(day, language))}${marks.join('')}${dayLine(day, language)}</Folder>\n`;
};

/** Recorded ways are whole lines in the product's teal, straight ones thin and grey. Colours are aabbggrr. */
const styles = `<Style id="track"><LineStyle><color>ff786f1f</color><width>4</width></LineStyle></Style>
<Style id="straight"><LineStyle><color>b3808080</color><width>2</width></LineStyle></Style>
`;

const kmlFile = (name: string, text: string, body: string, language: Language, notice: ExportNotice): string => {
  const { publisher, licence, licenceUrl, siteUrl } = notice;
  const terms = {
    datum: 'WGS-84',
    publisher: textIn(language, publisher),
    licence: textIn(language, licence),
    licenceUrl,
  };
  const site = siteUrl ? `<atom:link href="${escapeXml(siteUrl)}"/>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document>
${element('name', name)}<atom:author>${element('atom:name', terms.publisher).trimEnd()}</atom:author>
${site}${element('description', text)}${styles}${data(terms)}${body}</Document>
</kml>
`;
};

/**
 * A route as KML 2.2 (WGS-84, UTF-8): a folder for each day with its stops and its line, recorded where there is a
 * track and straight otherwise, which it says. Heights stand in the coordinates; lines are clamped to the ground.
 */
export const routeToKml = (
  route: TourRoute,
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): string => {
  const days = itineraryOf(route, places);
  const body = days.map((day) => dayFolder(day, language)).join('');
  return kmlFile(textIn(language, route.name), routeText(route, days, language, notice), body, language, notice);
};

/** Places as KML 2.2 placemarks (WGS-84); one without a position has no geometry. */
export const placesToKml = (
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): string => {
  const body = places.map((place) =>
    placemark({ place, name: textIn(language, place.name), text: placeText(place, language) }, language),
  );
  return kmlFile(wordsIn(language).places, noticeText(notice, language), body.join(''), language, notice);
};
