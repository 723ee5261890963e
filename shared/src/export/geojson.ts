import type { Place } from '../contract/place';
import type { Language } from '../contract/scalars';
import type { TourRoute } from '../contract/tour-route';
import { boundsOf } from '../geo/bounds';
import type { Wgs84 } from '../geo/datum';
import { defaultNotice, type ExportNotice } from './export-notice';
import { dayName, noticeText, placeText, routeText, stopText, textIn, wordsIn } from './export-words';
import { itineraryOf, type ItineraryDay, type TrackPosition } from './itinerary';

type Position = readonly [lon: number, lat: number] | readonly [lon: number, lat: number, metres: number];
type Box = readonly [west: number, south: number, east: number, north: number];

export interface PointGeometry {
  readonly type: 'Point';
  readonly coordinates: Position;
}

export interface LineGeometry {
  readonly type: 'LineString';
  readonly coordinates: readonly Position[];
}

export interface GeoJsonFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly bbox?: Box;
  /** `null` for what has no position (RFC 7946, 3.2). */
  readonly geometry: PointGeometry | LineGeometry | null;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

export interface GeoJsonCollection {
  readonly type: 'FeatureCollection';
  readonly bbox?: Box;
  readonly name: string;
  readonly description: string;
  readonly datum: 'WGS-84';
  readonly publisher: string;
  readonly licence: string;
  readonly licenceUrl?: string;
  readonly features: readonly GeoJsonFeature[];
}

/** Degrees with seven decimals, a centimetre: more would say more than anybody knows. */
const degrees = (value: number): number => Number(value.toFixed(7));
const position = ({ lon, lat }: Wgs84, elevation?: number): Position =>
  elevation === undefined ? [degrees(lon), degrees(lat)] : [degrees(lon), degrees(lat), elevation];

const boxOf = (points: readonly Wgs84[]): { bbox?: Box } => {
  const bounds = boundsOf(points);
  if (!bounds) return {};
  const { west, south, east, north } = bounds;
  return { bbox: [degrees(west), degrees(south), degrees(east), degrees(north)] };
};

/** Leaves out what is not known: a property that is there has a value. */
const known = (
  properties: Readonly<Record<string, string | number | boolean | undefined>>,
): GeoJsonFeature['properties'] =>
  Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, string | number | boolean] => {
      return entry[1] !== undefined && entry[1] !== '';
    }),
  );

const collection = (
  head: { readonly name: string; readonly description: string; readonly points: readonly Wgs84[] },
  features: readonly GeoJsonFeature[],
  language: Language,
  { publisher, licence, licenceUrl }: ExportNotice,
): GeoJsonCollection => ({
  type: 'FeatureCollection',
  ...boxOf(head.points),
  name: head.name,
  description: head.description,
  datum: 'WGS-84',
  publisher: textIn(language, publisher),
  licence: textIn(language, licence),
  ...(licenceUrl && { licenceUrl }),
  features,
});

const placeFeature = (
  place: Place,
  id: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  language: Language,
): GeoJsonFeature => {
  const { point, accuracyMetres, address } = place.location;
  return {
    type: 'Feature',
    id,
    geometry: point ? { type: 'Point', coordinates: position(point) } : null,
    properties: known({
      placeId: place.id,
      kind: place.kind,
      name: textIn(language, place.name),
      address: address && textIn(language, address),
      accuracyMetres,
      verification: place.verification.status,
      ...properties,
    }),
  };
};

const dayLine = (day: ItineraryDay, language: Language): readonly GeoJsonFeature[] => {
  const words = wordsIn(language);
  const recorded = day.track && day.track.length > 1 ? day.track : undefined;
  const straight = day.stops.flatMap(({ point }): TrackPosition[] => (point ? [{ point, elevation: undefined }] : []));
  const positions = recorded ?? straight;
  if (positions.length < 2) return [];
  const source = day.day.track?.source;
  return [
    {
      type: 'Feature',
      id: `day-${day.number}`,
      ...boxOf(positions.map(({ point }) => point)),
      geometry: {
        type: 'LineString',
        coordinates: positions.map(({ point, elevation }) => position(point, elevation)),
      },
      properties: known({
        name: dayName(day, language),
        day: day.number,
        recorded: recorded !== undefined,
        description: recorded ? source && words.recorded(source) : words.straight,
      }),
    },
  ];
};

/**
 * A route as a GeoJSON FeatureCollection (RFC 7946: WGS-84, longitude first; there are no areas, so no ring to wind): a
 * point for each stop (`null` where it has no position), a line for each day. `recorded` tells a track from straight
 * lines between stops. Terms and datum are foreign members.
 */
export const routeCollection = (
  route: TourRoute,
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): GeoJsonCollection => {
  const days = itineraryOf(route, places);
  const stops = days.flatMap((day) =>
    day.stops.flatMap((stop) => {
      const { place, number } = stop;
      if (!place) return [];
      const { stayMinutes } = stop.stop;
      const description = stopText(stop, day.number, language);
      return [placeFeature(place, `stop-${number}`, { day: day.number, number, stayMinutes, description }, language)];
    }),
  );
  const points = days.flatMap(({ stops: of, track = [] }) => [
    ...of.flatMap(({ point }) => (point ? [point] : [])),
    ...track.map(({ point }) => point),
  ]);
  const description = routeText(route, days, language, notice);
  const features = [...stops, ...days.flatMap((day) => dayLine(day, language))];
  return collection({ name: textIn(language, route.name), description, points }, features, language, notice);
};

/** Places as a GeoJSON FeatureCollection (RFC 7946); `geometry` is `null` for one without a position. */
export const placesCollection = (
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): GeoJsonCollection => {
  const points = places.flatMap(({ location }) => (location.point ? [location.point] : []));
  const features = places.map((place) =>
    placeFeature(place, place.id, { description: placeText(place, language) }, language),
  );
  const head = { name: wordsIn(language).places, description: noticeText(notice, language), points };
  return collection(head, features, language, notice);
};

/** The text of `routeCollection`. */
export const routeToGeoJson = (
  route: TourRoute,
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): string => JSON.stringify(routeCollection(route, places, language, notice));

/** The text of `placesCollection`. */
export const placesToGeoJson = (
  places: readonly Place[],
  language: Language,
  notice: ExportNotice = defaultNotice,
): string => JSON.stringify(placesCollection(places, language, notice));
