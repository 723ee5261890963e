import type { Place } from '@boshan/shared/contract/place';
import type { Language } from '@boshan/shared/contract/scalars';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import type { ExportNotice } from '@boshan/shared/export/export-notice';
import { routeToGeoJson } from '@boshan/shared/export/geojson';
import { routeToGpx } from '@boshan/shared/export/gpx';
import { routeToKml } from '@boshan/shared/export/kml';
import type { StringKey } from '../../i18n/dictionary';

export interface RouteFormat {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly hint: StringKey;
  readonly write: (route: TourRoute, places: readonly Place[], language: Language, notice: ExportNotice) => string;
}

/** What a route can be saved as. */
export const routeFormats: readonly RouteFormat[] = [
  { name: 'GPX', ending: 'gpx', type: 'application/gpx+xml', hint: 'routes.takeGpx', write: routeToGpx },
  {
    name: 'KML',
    ending: 'kml',
    type: 'application/vnd.google-earth.kml+xml',
    hint: 'routes.takeKml',
    write: routeToKml,
  },
  {
    name: 'GeoJSON',
    ending: 'geojson',
    type: 'application/geo+json',
    hint: 'routes.takeGeojson',
    write: (...of) => JSON.stringify(routeToGeoJson(...of)),
  },
];

/** Longest name of a file without its ending: well below what any system or chat takes. */
const LONGEST_NAME = 60;

/** A file's name in the reader's language, without what systems forbid in names. */
export function fileName(title: string, ending: string): string {
  const kept = title
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  return `${[...kept].slice(0, LONGEST_NAME).join('').trim() || 'route'}.${ending}`;
}
