import { PositionList } from './position-list';
import { coordinateOf, elevationOf } from './raw-track';
import type { TrackReader } from './read-gpx';

/** Of KML 2.2 and 2.3, and Google's own of before. */
export const kmlNamespaces: readonly string[] = [
  'http://www.opengis.net/kml/2.2',
  'http://www.opengis.net/kml/2.3',
  'http://earth.google.com/kml/2.0',
  'http://earth.google.com/kml/2.1',
  'http://earth.google.com/kml/2.2',
];

/**
 * Reads KML: its LineStrings, also those of a MultiGeometry, and its gx:Tracks. Points are counted, polygons passed
 * over.
 */
export const kmlReader = (): TrackReader => {
  const positions = new PositionList();
  const path: string[] = [];
  let waypoints = 0;
  const names: { Placemark?: string; Document?: string } = {};
  // Of the gx:Track being read: its times come before its positions, or by turns with them.
  let times: number[] = [];
  let taken = 0;
  const isTrack = (name: string): boolean => name === 'gx:Track' || name === 'Track';
  const add = (parts: readonly string[], element: string, time: number, line: number): void => {
    const at = { number: positions.count + 1, line };
    const [lon, lat, height] = parts;
    positions.add(
      coordinateOf(lon, element, 'lon', at),
      coordinateOf(lat, element, 'lat', at),
      elevationOf(height),
      time,
    );
  };
  return {
    open: (name) => {
      path.push(name);
      if (name === 'LineString' || isTrack(name)) positions.startLine();
      if (isTrack(name)) [times, taken] = [[], 0];
      if (name === 'Point') waypoints += 1;
    },
    close: (name, text, line) => {
      path.pop();
      const within = path[path.length - 1] ?? '';
      if (name === 'coordinates' && within === 'LineString') {
        for (const tuple of text.trim().split(/\s+/)) if (tuple) add(tuple.split(','), 'coordinates', NaN, line);
      } else if (isTrack(within) && name === 'when') {
        times.push(Date.parse(text.trim()));
      } else if (isTrack(within) && (name === 'gx:coord' || name === 'coord')) {
        add(text.trim().split(/\s+/), name, times[taken] ?? NaN, line);
        taken += 1;
      } else if (name === 'name' && (within === 'Placemark' || within === 'Document')) {
        names[within] ??= text.trim();
      }
    },
    result: () => ({
      format: 'kml',
      name: names.Placemark || names.Document,
      positions,
      waypoints,
      warnings: [],
    }),
  };
};
