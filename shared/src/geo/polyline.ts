import type { Wgs84 } from './datum';

/** Degrees times this are the whole numbers of an encoded polyline: five decimals, 1.1 m to the next. */
const PRECISION = 1e5;

/** An encoded polyline that cannot be read. `index` is the character at which it goes wrong. */
export class PolylineError extends Error {
  constructor(
    readonly code: 'truncated' | 'bad-character' | 'out-of-range',
    readonly index: number,
  ) {
    super(`encoded polyline: ${code} at character ${index}`);
    this.name = 'PolylineError';
  }
}

const encodeNumber = (value: number): string => {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  for (; rest >= 0x20; rest >>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
  return text + String.fromCharCode(rest + 63);
};

/**
 * Positions as one line of text: Google's "Encoded Polyline Algorithm Format" with five decimals, latitude first.
 * Rounds to 1e-5 degrees (0.6 m at most). Positions must be finite and in range.
 */
export const encodePolyline = (points: readonly Wgs84[]): string => {
  let [lat, lon] = [0, 0];
  const parts: string[] = [];
  for (const point of points) {
    const [nextLat, nextLon] = [Math.round(point.lat * PRECISION), Math.round(point.lon * PRECISION)];
    parts.push(encodeNumber(nextLat - lat), encodeNumber(nextLon - lon));
    [lat, lon] = [nextLat, nextLon];
  }
  return parts.join('');
};

/** One signed number of the text and the index after it. */
const decodeNumber = (text: string, from: number): readonly [value: number, next: number] => {
  let [bits, shift, index] = [0, 0, from];
  for (;;) {
    if (index >= text.length) throw new PolylineError('truncated', index);
    const code = text.charCodeAt(index) - 63;
    if (code < 0 || code > 0x3f) throw new PolylineError('bad-character', index);
    // Seven characters hold more than the 26 bits that any difference of two positions needs.
    if (shift > 30) throw new PolylineError('out-of-range', index);
    bits += (code & 0x1f) * 2 ** shift;
    index += 1;
    shift += 5;
    if (code < 0x20) return [bits % 2 === 1 ? -(bits + 1) / 2 : bits / 2, index];
  }
};

/**
 * The WGS-84 positions of an encoded polyline (five decimals); none for an empty text. Throws `PolylineError` where
 * the text ends within a position, holds a character that does not belong there, or leaves the globe.
 */
export const decodePolyline = (line: string): Wgs84[] => {
  const points: Wgs84[] = [];
  let [lat, lon, index] = [0, 0, 0];
  while (index < line.length) {
    const start = index;
    const [north, afterLat] = decodeNumber(line, index);
    const [east, afterLon] = decodeNumber(line, afterLat);
    [lat, lon, index] = [lat + north, lon + east, afterLon];
    if (Math.abs(lat) > 90 * PRECISION || Math.abs(lon) > 180 * PRECISION) {
      throw new PolylineError('out-of-range', start);
    }
    points.push({ lon: lon / PRECISION, lat: lat / PRECISION });
  }
  return points;
};
