import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BusLine } from '@boshan/shared/contract/bus-line';
import type { Place } from '@boshan/shared/contract/place';
import type { TourRoute, Track } from '@boshan/shared/contract/tour-route';
import { makeTrack } from '@boshan/shared/track/make-track';
import { readTrack } from '@boshan/shared/track/read-track';
import { publishedContent } from '../fixtures/snapshot-from-content';

const content = publishedContent();
export const places = content.places as unknown as readonly Place[];
export const routes = content.routes as unknown as readonly TourRoute[];
export const busLines = content.busLines as unknown as readonly BusLine[];

/** The drawn loop of the fixtures as a day has it. */
export const drawnTrack: Track = makeTrack(
  readTrack(readFileSync(join(__dirname, '../fixtures/tracks/drawn-loop.gpx'), 'utf8')),
  'drawn-loop.gpx & <friends>',
).track;

/** Every published route as it is, and with a track on its first day: content has none yet. */
export const cases: readonly (readonly [name: string, route: TourRoute])[] = routes.flatMap((route) => [
  [route.id, route] as const,
  [`${route.id} with a track`, withTrack(route)] as const,
]);

function withTrack(route: TourRoute): TourRoute {
  return { ...route, days: route.days.map((day, index) => (index === 0 ? { ...day, track: drawnTrack } : day)) };
}

/** The place of each stop, in order, by day. Throws where the content lost one. */
export function stopsOf(route: TourRoute): readonly (readonly Place[])[] {
  return route.days.map(({ stops }) =>
    stops.map(({ placeId }) => {
      const place = places.find(({ id }) => id === placeId);
      if (!place) throw new Error(`${route.id}: no place ${placeId}`);
      return place;
    }),
  );
}

export const located = (list: readonly Place[]): readonly Place[] => list.filter(({ location }) => location.point);
