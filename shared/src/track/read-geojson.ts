import { PositionList } from './position-list';
import { coordinateOf, type RawTrack } from './raw-track';
import { UnreadableFileError } from './track-errors';

/** Legacy `crs` members that mean WGS-84, or differ from it by centimetres (CGCS2000, EPSG:4490). */
const SAME_DATUM = /(CRS84|EPSG:{1,2}(4326|4490|4979))$/i;
const DEEPEST = 20;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const asText = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;

const parse = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value = JSON.parse(text) as unknown;
    if (isObject(value)) return value;
  } catch (cause) {
    const code = text.trimEnd().endsWith('}') ? 'malformed' : 'truncated';
    throw new UnreadableFileError(code, 'file', { line: text.split('\n').length }, cause);
  }
  throw new UnreadableFileError('unknown-format', 'type', { found: text.slice(0, 20) });
};

const refuseOtherDatum = ({ crs }: Readonly<Record<string, unknown>>): void => {
  if (crs === undefined || crs === null) return;
  const properties = isObject(crs) && isObject(crs['properties']) ? crs['properties'] : {};
  const found = asText(properties['name']) ?? '?';
  if (!SAME_DATUM.test(found)) throw new UnreadableFileError('other-datum', 'crs', { found });
};

/** Reads GeoJSON: LineString, MultiLineString, alone or in features and collections. Positions are `[lon, lat, height?]`. */
export const readGeoJson = (text: string): RawTrack => {
  const root = parse(text);
  refuseOtherDatum(root);
  const positions = new PositionList();
  let waypoints = 0;
  let name = asText(root['name']);
  const line = (coordinates: unknown): void => {
    positions.startLine();
    for (const position of listOf(coordinates)) {
      const [lon, lat, height] = listOf(position).map(asText);
      const at = { number: positions.count + 1, line: 1 };
      positions.add(
        coordinateOf(lon, 'coordinates', 'lon', at),
        coordinateOf(lat, 'coordinates', 'lat', at),
        height === undefined ? NaN : Number(height),
        NaN,
      );
    }
  };
  const walk = (value: unknown, depth: number): void => {
    if (!isObject(value) || depth > DEEPEST) return;
    const { type } = value;
    if (type === 'LineString') line(value['coordinates']);
    if (type === 'MultiLineString') listOf(value['coordinates']).forEach(line);
    if (type === 'Point') waypoints += 1;
    if (type === 'MultiPoint') waypoints += listOf(value['coordinates']).length;
    if (type === 'GeometryCollection') listOf(value['geometries']).forEach((other) => walk(other, depth + 1));
    if (type === 'FeatureCollection') listOf(value['features']).forEach((other) => walk(other, depth + 1));
    if (type === 'Feature') {
      const before = positions.count;
      walk(value['geometry'], depth + 1);
      if (positions.count > before && isObject(value['properties'])) name ??= asText(value['properties']['name']);
    }
  };
  walk(root, 0);
  return { format: 'geojson', name, positions, waypoints, warnings: [] };
};
