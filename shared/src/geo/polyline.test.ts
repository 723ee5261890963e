import * as fc from 'fast-check';
import type { Wgs84 } from './datum';
import { decodePolyline, encodePolyline, PolylineError } from './polyline';

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
const position = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});
const codeOf = (line: string): string | undefined => {
  try {
    decodePolyline(line);
    return undefined;
  } catch (error) {
    return error instanceof PolylineError ? error.code : String(error);
  }
};

describe('encoded polylines', () => {
  it('match the example of the published algorithm', () => {
    const points: Wgs84[] = [
      { lat: 38.5, lon: -120.2 },
      { lat: 40.7, lon: -120.95 },
      { lat: 43.252, lon: -126.453 },
    ];
    expect(encodePolyline(points)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual(points);
  });

  it('come back rounded to five decimals, anywhere on the globe (property)', () => {
    fc.assert(
      fc.property(fc.array(position), (points) => {
        const back = decodePolyline(encodePolyline(points));
        expect(back.length).toBe(points.length);
        back.forEach(({ lon, lat }, index) => {
          expect(lon).toBeCloseTo(round(points[index]!.lon), 9);
          expect(lat).toBeCloseTo(round(points[index]!.lat), 9);
        });
      }),
    );
  });

  it('of nothing are nothing', () => {
    expect(encodePolyline([])).toBe('');
    expect(decodePolyline('')).toEqual([]);
  });

  it('that end within a position are refused at every cut, or shorter by whole positions (property)', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 5 }), fc.nat(), (points, cut) => {
        const line = encodePolyline(points);
        const part = line.slice(0, cut % line.length);
        const code = codeOf(part);
        if (code === undefined)
          expect(decodePolyline(part)).toEqual(decodePolyline(line).slice(0, decodePolyline(part).length));
        else expect(code).toBe('truncated');
      }),
    );
  });

  it('with other characters, or beyond the globe, are refused and say where', () => {
    expect(codeOf('_p~iF~ps|')).toBe('truncated');
    expect(codeOf('_p~iF ps|U')).toBe('bad-character');
    expect(codeOf('博山')).toBe('bad-character');
    expect(codeOf(encodePolyline([{ lat: 91, lon: 0 }]))).toBe('out-of-range');
    expect(codeOf('~~~~~~~~~~~~~~?')).toBe('out-of-range');
    expect(() => decodePolyline('_p~iF ps|U')).toThrow('bad-character at character 5');
  });
});
