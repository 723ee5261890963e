import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import type { Fix } from '@boshan/shared/guide/fix';
import type { GuideZone, ZoneArea } from '@boshan/shared/guide/zone-types';
import type { Expected } from './expected';

export interface TruthRow extends Wgs84 {
  readonly t: number;
  /** Metres a second. */
  readonly speed: number;
}

/** A recorded walk and what a guide should do on it. */
export interface Walk {
  readonly name: string;
  readonly fixes: readonly Fix[];
  readonly zones: readonly GuideZone[];
  readonly expected: readonly Expected[];
  /** `NAME.route.geojson`, where there is one. */
  readonly route: readonly Wgs84[] | undefined;
  /** `NAME.truth.csv`, where there is one: simulations know it. */
  readonly truth: readonly TruthRow[] | undefined;
}

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV with a header; plain values without quotes, as these files have. */
const readCsv = (file: string, needed: readonly string[]): Row[] => {
  const lines = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== ''); // prettier-ignore
  const header = (lines[0] ?? '').split(',').map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase());
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new Error(`${basename(file)}: the header has no ${missing.join(', ')}; it must name ${needed.join(',')}`);
  }
  return lines.slice(1).map((line) => {
    const values = line.split(',').map((value) => value.trim().replace(/^"|"$/g, ''));
    return Object.fromEntries(header.map((name, index) => [name, values[index] ?? '']));
  });
};

const toNumber = (text: string | undefined): number => (text === undefined || text === '' ? NaN : Number(text));

const requiredNumber = (file: string, row: Row, name: string, index: number): number => {
  const value = toNumber(row[name]);
  if (Number.isFinite(value)) return value;
  throw new Error(`${basename(file)}, line ${index + 2}: ${name} is "${row[name] ?? ''}", not a number`);
};

/** Broken fixes are kept: the engine has to bear them. */
const readFixes = (file: string): Fix[] =>
  readCsv(file, ['t', 'lon', 'lat']).map((row) => ({
    t: toNumber(row.t),
    lon: toNumber(row.lon),
    lat: toNumber(row.lat),
    accuracyMetres: toNumber(row.accuracy),
    ...(row.speed ? { speed: toNumber(row.speed) } : {}),
  }));

const YES = ['1', 'true', 'yes', 'y', 't', 'optional'];

const readExpected = (file: string): Expected[] =>
  readCsv(file, ['zone', 't']).map((row, index) => ({
    zone: row.zone ?? '',
    t: requiredNumber(file, row, 't', index),
    optional: YES.includes((row.optional ?? '').toLowerCase()),
  }));

interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type: string; readonly coordinates: unknown } | null;
}

const readFeatures = (file: string): readonly Feature[] => {
  const read = JSON.parse(readFileSync(file, 'utf8')) as { type?: string; features?: readonly Feature[] };
  if (read.type === 'FeatureCollection' && Array.isArray(read.features)) return read.features;
  if (read.type === 'Feature') return [read as Feature];
  throw new Error(`${basename(file)}: not a FeatureCollection of GeoJSON`);
};

type Pair = readonly [number, number];
const point = ([lon, lat]: Pair): Wgs84 => ({ lon, lat });

const areaOf = ({ properties, geometry }: Feature, told: string): ZoneArea => {
  const coordinates = geometry?.coordinates;
  switch (geometry?.type) {
    case 'Polygon':
      return { type: 'area', rings: (coordinates as Pair[][]).map((ring) => ring.map(point)) };
    case 'MultiPolygon':
      return { type: 'area', rings: (coordinates as Pair[][][]).flat().map((ring) => ring.map(point)) };
    case 'Point': {
      const given = properties?.radius ?? properties?.metres ?? properties?.radius_m ?? properties?.radiusMetres;
      const metres = Number(given);
      if (!(metres > 0)) throw new Error(`${told}: a Point needs the property radius, in metres`);
      return { type: 'radius', centre: point(coordinates as Pair), metres };
    }
    default:
      throw new Error(`${told}: ${geometry?.type ?? 'no geometry'}; a zone is a Polygon, a MultiPolygon or a Point`);
  }
};

const readZones = (file: string): GuideZone[] =>
  readFeatures(file).map((feature, index) => {
    const id = feature.properties?.id ?? feature.id;
    const told = `${basename(file)}, feature ${index + 1}`;
    if (id === undefined || id === null) throw new Error(`${told}: the property id is missing`);
    return { id: String(id), zone: areaOf(feature, told) };
  });

const readRoute = (file: string): readonly Wgs84[] => {
  const geometry = readFeatures(file).map((feature) => feature.geometry).find((found) => found?.type === 'LineString'); // prettier-ignore
  if (!geometry) throw new Error(`${basename(file)}: there is no LineString in it`);
  return (geometry.coordinates as Pair[]).map(point);
};

const readTruth = (file: string): TruthRow[] =>
  readCsv(file, ['t', 'lon', 'lat', 'speed']).map((row, index) => ({
    t: requiredNumber(file, row, 't', index),
    lon: requiredNumber(file, row, 'lon', index),
    lat: requiredNumber(file, row, 'lat', index),
    speed: requiredNumber(file, row, 'speed', index),
  }));

/** The walks of a folder: every `NAME.csv` that has a `NAME.zones.geojson` and a `NAME.expected.csv` beside it. */
export const readWalks = (folder: string): Walk[] => {
  if (!existsSync(folder)) throw new Error(`--traces: there is no folder ${folder}`);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.zones.geojson'))
    .map((file) => file.slice(0, -'.zones.geojson'.length))
    .sort();
  if (names.length === 0) throw new Error(`--traces: no NAME.zones.geojson in ${folder}`);
  return names.map((name) => {
    const file = (suffix: string): string => join(folder, `${name}.${suffix}`);
    const absent = ['csv', 'expected.csv'].find((suffix) => !existsSync(file(suffix)));
    if (absent) throw new Error(`--traces: ${name}.zones.geojson has no ${name}.${absent} beside it`);
    return {
      name,
      fixes: readFixes(file('csv')),
      zones: readZones(file('zones.geojson')),
      expected: readExpected(file('expected.csv')),
      route: existsSync(file('route.geojson')) ? readRoute(file('route.geojson')) : undefined,
      truth: existsSync(file('truth.csv')) ? readTruth(file('truth.csv')) : undefined,
    };
  });
};
