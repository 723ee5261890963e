import type { Wgs84 } from '../geo/datum';
import { refuseBadPositions, warnOfPositions, type Region } from './check-positions';
import { heightsOf } from './heights';
import type { PositionList } from './position-list';
import type { RawTrack, TrackFormat } from './raw-track';
import { readGeoJson } from './read-geojson';
import { gpxNamespaces, gpxReader, type TrackReader } from './read-gpx';
import { kmlNamespaces, kmlReader } from './read-kml';
import { readXml } from './read-xml';
import { NoLineError, UnreadableFileError } from './track-errors';
import type { TrackWarning } from './track-issue';

/** More characters than this are refused: a million positions with everything a watch records are half of it. */
export const MAX_CHARACTERS = 400_000_000;

export interface ReadOptions {
  /** The file has longitude and latitude the wrong way round: what a `swapped` error offers. */
  readonly swapped?: boolean;
  readonly region?: Region;
}

/** A line of a file: the positions from `start` to before `end`. */
export interface TrackSegment {
  readonly start: number;
  readonly end: number;
}

/** A recorded or drawn line as a file has it, joined from its segments in their order. */
export interface ReadTrack {
  readonly format: TrackFormat;
  readonly name: string | undefined;
  readonly points: readonly Wgs84[];
  /** Metres above sea level, one for each position. */
  readonly elevations?: readonly number[];
  /** Milliseconds since 1970, one for each position; left out unless every position has one. */
  readonly times?: readonly number[];
  readonly segments: readonly TrackSegment[];
  readonly warnings: readonly TrackWarning[];
}

const readers = new Map<string, readonly [make: () => TrackReader, namespaces: readonly string[]]>([
  ['gpx', [gpxReader, gpxNamespaces]],
  ['kml', [kmlReader, kmlNamespaces]],
]);

const readXmlTrack = (text: string): RawTrack => {
  let reader: TrackReader | undefined;
  const warnings: TrackWarning[] = [];
  readXml(text, ({ name, namespace }) => {
    const found = readers.get(name);
    if (!found) throw new UnreadableFileError('unknown-format', name, { found: `<${name}>` });
    const [make, namespaces] = found;
    if (!namespaces.includes(namespace)) {
      warnings.push({ code: 'namespace', field: `${name}.xmlns`, values: { found: namespace } });
    }
    reader = make();
    return reader;
  });
  // A document without a root is not well-formed, and the parser has said so.
  return { ...reader!.result(), warnings };
};

const readRaw = (file: string): RawTrack => {
  if (file.length > MAX_CHARACTERS) {
    const values = { size: Math.round(file.length / 1e6), limit: MAX_CHARACTERS / 1e6 };
    throw new UnreadableFileError('too-large', 'file', values);
  }
  const text = file.charCodeAt(0) === 0xfeff ? file.slice(1) : file;
  const begin = text.slice(0, 400).trimStart();
  if (begin === '' && text.trim() === '') throw new UnreadableFileError('empty', 'file');
  if (begin.startsWith('PK')) throw new UnreadableFileError('zipped', 'file');
  // Some exporters put blanks before the declaration, which XML forbids.
  if (begin.startsWith('<')) return readXmlTrack(text.trimStart());
  if (begin.startsWith('{')) return readGeoJson(text);
  throw new UnreadableFileError('unknown-format', 'file', { found: begin.slice(0, 20) });
};

const refuseTooShort = (positions: PositionList, waypoints: number): void => {
  if (positions.count === 0) throw new NoLineError('no-line', 'line', { waypoints });
  const first = positions.at(0);
  for (let index = 1; index < positions.count; index += 1) {
    const { lon, lat } = positions.at(index);
    if (lon !== first.lon || lat !== first.lat) return;
  }
  throw new NoLineError('too-short', 'line');
};

const everyTime = (positions: PositionList): number[] | undefined => {
  const times: number[] = [];
  for (let index = 0; index < positions.count; index += 1) {
    const { time } = positions.at(index);
    if (Number.isNaN(time)) return undefined;
    times.push(time);
  }
  return times;
};

/**
 * Reads the text of a GPX (1.0, 1.1), KML (2.2) or GeoJSON file. Positions are WGS-84, as all three formats say; no
 * file tells whether somebody put GCJ-02 in, and nothing here guesses.
 *
 * Throws a `TrackError` with code, field and remedy: `UnreadableFileError`, `NoLineError` or `BadPositionError`. What
 * can be lived with comes back as `warnings`. A million positions take seconds and about 100 bytes each.
 */
export const readTrack = (text: string, { swapped = false, region = 'shandong' }: ReadOptions = {}): ReadTrack => {
  const { positions, waypoints, ...raw } = readRaw(text);
  if (swapped) positions.swap();
  refuseTooShort(positions, waypoints);
  refuseBadPositions(positions, region);
  const heights = heightsOf(positions);
  const times = everyTime(positions);
  const points: Wgs84[] = [];
  for (let index = 0; index < positions.count; index += 1) {
    const { lon, lat } = positions.at(index);
    points.push({ lon, lat });
  }
  const { starts } = positions;
  const noTime: TrackWarning[] = times ? [] : [{ code: 'no-time', field: 'time', values: {} }];
  return {
    format: raw.format,
    name: raw.name || undefined,
    points,
    ...(heights.elevations && { elevations: heights.elevations }),
    ...(times && { times }),
    segments: starts.map((start, index) => ({ start, end: starts[index + 1] ?? positions.count })),
    warnings: [...raw.warnings, ...warnOfPositions(positions, region), ...heights.warnings, ...noTime],
  };
};
