import { check } from '@placemarkio/check-geojson';
import { gpx as fromGpx, kml as fromKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Place } from '@boshan/shared/contract/place';
import type { Language } from '@boshan/shared/contract/scalars';
import { placesToGeoJson, routeToGeoJson } from '@boshan/shared/export/geojson';
import { placesToGpx, routeToGpx } from '@boshan/shared/export/gpx';
import { placesToKml, routeToKml } from '@boshan/shared/export/kml';
import { decodePolyline } from '@boshan/shared/geo/polyline';
import { readTrack } from '@boshan/shared/track/read-track';
import { cases, drawnTrack, located, places, stopsOf } from './routes-for-export';

type Position = readonly number[];
interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}
type Parse = (xml: Document) => { readonly features: readonly unknown[] };

/** Opens XML with parsers that share nothing with what wrote it; anything not well-formed throws. */
const open = (text: string, parse: Parse): readonly Feature[] => {
  const parser = new DOMParser({
    onError: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parse(parser.parseFromString(text, 'text/xml') as unknown as Document).features as readonly Feature[];
};

const ofType = (features: readonly Feature[], type: string): readonly Feature[] =>
  features.filter(({ geometry }) => geometry?.type === type);
const points = (features: readonly Feature[]): readonly Position[] =>
  ofType(features, 'Point').map(({ geometry }) => geometry!.coordinates as Position);
const lines = (features: readonly Feature[]): readonly (readonly Position[])[] =>
  ofType(features, 'LineString').map(({ geometry }) => geometry!.coordinates as readonly Position[]);
const names = (features: readonly Feature[]): readonly unknown[] =>
  features.map(({ properties }) => properties?.['name']);

const where = (list: readonly Place[]): readonly Position[] =>
  list.map(({ location }) => [location.point!.lon, location.point!.lat]);
const track: readonly Position[] = decodePolyline(drawnTrack.line).map(({ lon, lat }, index) => [
  lon,
  lat,
  drawnTrack.elevations![index]!,
]);

/** Same positions in the same order, to a millionth of a degree (10 cm), heights to a decimetre. */
const expectSame = (found: readonly Position[], expected: readonly Position[]): void => {
  expect(found.length).toBe(expected.length);
  found.forEach((position, index) => {
    expect(position.length).toBe(expected[index]!.length);
    position.forEach((value, axis) => {
      const difference = Math.abs(value - expected[index]![axis]!);
      expect(difference).toBeLessThanOrEqual(axis === 2 ? 0.05 : 1e-6);
    });
  });
};

const languages: readonly Language[] = ['zh', 'en'];
const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];

it('there are routes to export', () => {
  expect(cases.length).toBeGreaterThan(10);
  expect(track.length).toBeGreaterThan(10);
});

describe.each(cases)('route %s', (_, route) => {
  const days = stopsOf(route);
  const all = days.flatMap((day) => [...day]);
  const recorded = route.days[0]!.track ? [track] : [];

  it.each(languages)('as GPX in %s', (language) => {
    const features = open(routeToGpx(route, places, language), fromGpx);
    expectSame(points(features), where(located(all)));
    const routed = ofType(features, 'LineString').filter(({ properties }) => properties?.['_gpxType'] === 'rte');
    const walked = ofType(features, 'LineString').filter(({ properties }) => properties?.['_gpxType'] === 'trk');
    const expected = days.map(located).filter(({ length }) => length > 1);
    expect(routed.length).toBe(expected.length);
    expected.forEach((day, index) => expectSame(lines(routed)[index]!, where(day)));
    expect(walked.length).toBe(recorded.length);
    recorded.forEach((line, index) => expectSame(lines(walked)[index]!, line));
    expect(names(ofType(features, 'Point'))).toEqual(located(all).map(({ name }) => name[language] ?? name.zh));
  });

  it.each(languages)('as KML in %s', (language) => {
    const features = open(routeToKml(route, places, language), fromKml as Parse);
    expectSame(points(features), where(located(all)));
    const expected = days.flatMap((day, index): (readonly Position[])[] => {
      if (index === 0 && recorded[0]) return [recorded[0]];
      return located(day).length > 1 ? [where(located(day))] : [];
    });
    expect(lines(features).length).toBe(expected.length);
    lines(features).forEach((line, index) => expectSame(line, expected[index]!));
    const marks = names(features).filter((name) => /^\d+ /.test(String(name)));
    expect(marks).toEqual(all.map(({ name }, index) => `${index + 1} ${name[language] ?? name.zh}`));
  });

  it.each(languages)('as GeoJSON in %s', (language) => {
    const text = routeToGeoJson(route, places, language);
    const { features, bbox, ...head } = check(text) as unknown as {
      readonly features: readonly Feature[];
      readonly bbox: Position;
      readonly datum: string;
      readonly licence: string;
    };
    expectSame(points(features), where(located(all)));
    expect(features.filter(({ geometry }) => geometry === null).length).toBe(all.length - located(all).length);
    if (recorded[0]) expectSame(lines(features)[0]!, recorded[0]);
    const everywhere = [...where(located(all)), ...recorded.flat()];
    expect(bbox).toEqual(
      [0, 1]
        .map((axis) => Math.min(...everywhere.map((position) => position[axis]!)))
        .concat([0, 1].map((axis) => Math.max(...everywhere.map((position) => position[axis]!)))),
    );
    expect(head.datum).toBe('WGS-84');
    expect(head.licence).toContain('MIT');
  });

  it('says datum, terms, what is unverified and what has no position', () => {
    const missing = unique(all.filter(({ location }) => !location.point).map(({ name }) => name.zh));
    for (const write of [routeToGpx, routeToKml, routeToGeoJson]) {
      const text = write(route, places, 'zh');
      for (const word of ['WGS-84', 'MIT', '畅游博山', ...missing]) expect(text).toContain(word);
      if (route.verification.status !== 'verified') expect(text).toContain('待核实');
      expect(write(route, places, 'zh')).toBe(text);
    }
  });

  it('comes back through our own reader', () => {
    if (!recorded[0]) return;
    for (const write of [routeToGpx, routeToKml, routeToGeoJson]) {
      const read = readTrack(write(route, places, 'en'));
      const found = read.points.slice(0, track.length).map(({ lon, lat }): Position => [lon, lat]);
      expectSame(
        found,
        track.map(([lon, lat]): Position => [lon!, lat!]),
      );
    }
  });
});

describe('all places', () => {
  it.each(languages)('as GPX, KML and GeoJSON in %s', (language) => {
    const expected = where(located(places));
    expectSame(points(open(placesToGpx(places, language), fromGpx)), expected);
    expectSame(points(open(placesToKml(places, language), fromKml as Parse)), expected);
    const { features } = check(placesToGeoJson(places, language)) as unknown as {
      readonly features: readonly Feature[];
    };
    expectSame(points(features), expected);
    expect(features.length).toBe(places.length);
  });
});

describe('the comparison itself', () => {
  it('sees a metre, a lost stop and a swapped axis', () => {
    const [first, second] = where(located(places)) as [Position, Position];
    const moved = [first[0]! + 1e-5, first[1]!];
    expect(() => expectSame([moved, second], [first, second])).toThrow();
    expect(() => expectSame([first], [first, second])).toThrow();
    expect(() => expectSame([[first[1]!, first[0]!]], [first])).toThrow();
    expect(() => open('<gpx><trk></gpx>', fromGpx)).toThrow();
  });
});
