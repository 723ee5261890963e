import { readTrack, type ReadOptions, type ReadTrack } from './read-track';
import { TrackError } from './track-errors';

/* Files as phones and maps write them, for tests. Positions are WGS-84 degrees. */

export const GPX = 'http://www.topografix.com/GPX/1/1';
export const gpx = (body: string, root = `version="1.1" creator="test" xmlns="${GPX}"`): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gpx ${root}>\n${body}\n</gpx>\n`;
export const trk = (points: string, name = '<name>凤凰山环线</name>'): string =>
  `<trk>${name}<trkseg>${points}</trkseg></trk>`;
export const point = (lon: number | string, lat: number | string, more = ''): string =>
  `<trkpt lat="${lat}" lon="${lon}">${more}</trkpt>\n`;
export const full = (lon: number, lat: number, height: number, time: string): string =>
  point(lon, lat, `<ele>${height}</ele><time>${time}</time>`);
export const two = point(117.85, 36.49) + point(117.852, 36.492);
export const good = gpx(
  trk(full(117.85, 36.49, 200, '2026-05-01T01:00:00Z') + full(117.852, 36.492, 215.5, '2026-05-01T01:05:00Z')),
);
export const kml = (body: string, ns = 'http://www.opengis.net/kml/2.2'): string =>
  `<kml xmlns="${ns}" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>文档</name><Placemark><name>线</name>${body}</Placemark></Document></kml>`;

/** Codes of a track's warnings. */
export const codes = ({ warnings }: ReadTrack): string[] => warnings.map(({ code }) => code);
/** Why a text is refused; throws where it is not. */
export const failure = (text: string, options?: ReadOptions): TrackError => {
  try {
    readTrack(text, options);
  } catch (error) {
    if (error instanceof TrackError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};
