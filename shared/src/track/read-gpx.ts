import { PositionList } from './position-list';
import { coordinateOf, elevationOf, type RawTrack } from './raw-track';
import type { ElementHandlers } from './read-xml';

/** Of GPX 1.0 and 1.1. */
export const gpxNamespaces: readonly string[] = [
  'http://www.topografix.com/GPX/1/0',
  'http://www.topografix.com/GPX/1/1',
];

export interface TrackReader extends ElementHandlers {
  readonly result: () => RawTrack;
}

/** Reads GPX: the segments of its tracks, or the points of its routes where it has no track. */
export const gpxReader = (): TrackReader => {
  const [tracks, routes] = [new PositionList(), new PositionList()];
  const names: { trk?: string; rte?: string; metadata?: string; gpx?: string } = {};
  const path: string[] = [];
  let waypoints = 0;
  let [lon, lat, elevation, time] = [NaN, NaN, NaN, NaN];
  const parent = (): string => path[path.length - 1] ?? '';
  return {
    open: (name, attributes, line) => {
      path.push(name);
      if (name === 'trkseg') tracks.startLine();
      if (name === 'rte') routes.startLine();
      if (name === 'wpt') waypoints += 1;
      if (name !== 'trkpt' && name !== 'rtept') return;
      const at = { number: (name === 'trkpt' ? tracks : routes).count + 1, line };
      lon = coordinateOf(attributes['lon'], name, 'lon', at);
      lat = coordinateOf(attributes['lat'], name, 'lat', at);
      [elevation, time] = [NaN, NaN];
    },
    close: (name, text) => {
      path.pop();
      const within = parent();
      if (name === 'trkpt') tracks.add(lon, lat, elevation, time);
      else if (name === 'rtept') routes.add(lon, lat, elevation, time);
      else if (within === 'trkpt' || within === 'rtept') {
        if (name === 'ele') elevation = elevationOf(text);
        if (name === 'time') time = Date.parse(text.trim());
      } else if (
        name === 'name' &&
        (within === 'trk' || within === 'rte' || within === 'metadata' || within === 'gpx')
      ) {
        names[within] ??= text.trim();
      }
    },
    result: () => {
      const positions = tracks.count > 0 ? tracks : routes;
      const own = positions === tracks ? names.trk : names.rte;
      return { format: 'gpx', name: own || names.metadata || names.gpx, positions, waypoints, warnings: [] };
    },
  };
};
