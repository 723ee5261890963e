import type { RouteDay, Stop } from '@boshan/shared/contract/tour-route';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import { scenicSpot } from '../testing/content';
import { dayWay, wayFigures } from './day-way';

const a = { lon: 117.86, lat: 36.47 };
const b = { lon: 117.86, lat: 36.48 };
const places = new Map([
  ['a', scenicSpot('a', { location: { point: a } })],
  ['b', scenicSpot('b', { location: { point: b } })],
  ['nowhere', scenicSpot('nowhere')],
]);
const stop = (placeId: string, leg?: Stop['leg']): Stop => (leg ? { placeId, leg } : { placeId });
const day = (stops: [Stop, ...Stop[]], more: Partial<RouteDay> = {}): RouteDay => ({ stops, ...more });
const line = encodePolyline([a, { lon: 117.87, lat: 36.475 }, b]);

describe('the way of a day', () => {
  it('is its track where there is one', () => {
    const way = dayWay(day([stop('a'), stop('b')], { track: { line, elevations: [200, 260, 220] } }), places);
    expect(way.kind).toBe('track');
    expect(way.line).toHaveLength(3);
    expect(way.profile?.heights).toMatchObject({ minMetres: 200, maxMetres: 260 });
  });

  it('is drawn with few positions, both ends among them', () => {
    const points = Array.from({ length: 3_001 }, (_, index) => ({ lon: 117.86, lat: 36.47 + index * 1e-5 }));
    const { line: all, drawn } = dayWay(day([stop('a')], { track: { line: encodePolyline(points) } }), places);
    expect(all).toHaveLength(3_001);
    expect(drawn.length).toBeLessThanOrEqual(601);
    expect([drawn[0], drawn.at(-1)]).toEqual([all[0], all.at(-1)]);
  });

  it('is straight between the stops that are placed, and counts the others', () => {
    const way = dayWay(day([stop('a'), stop('nowhere'), stop('b')]), places);
    expect(way).toMatchObject({ kind: 'straight', line: [a, b], unmapped: 1 });
  });

  it('falls back to the stops where the track cannot be read or goes nowhere', () => {
    for (const broken of ['\u0001', encodePolyline([a, a]), '_']) {
      expect(dayWay(day([stop('a'), stop('b')], { track: { line: broken } }), places).kind).toBe('straight');
    }
  });

  it('is none with fewer than two placed stops', () => {
    expect(dayWay(day([stop('a'), stop('nowhere')]), places)).toMatchObject({ kind: 'none', line: [] });
  });
});

describe('the figures of a way', () => {
  const figures = (of: RouteDay) => wayFigures(of, dayWay(of, places));

  it('are measured along a track, with its climb in the time on foot', () => {
    const flat = figures(day([stop('a'), stop('b')], { track: { line } }));
    const steep = figures(day([stop('a'), stop('b')], { track: { line, elevations: [200, 300, 220] } }));
    expect(flat?.source).toBe('track');
    expect(flat?.ascentMetres).toBeUndefined();
    expect(steep).toMatchObject({ ascentMetres: 100, descentMetres: 80 });
    expect((steep?.walkMinutes ?? 0) - (flat?.walkMinutes ?? 0)).toBeCloseTo(10);
    expect(steep?.driveMinutes).toBe(flat?.driveMinutes);
  });

  it('take the editors’ own lengths only where every leg has one', () => {
    const leg = { mode: 'walk', distanceMetres: 900 } as const;
    expect(figures(day([stop('a'), stop('nowhere', leg), stop('b', leg)]))).toMatchObject({
      metres: 1_800,
      source: 'legs',
      walkMinutes: 24,
      // Two drives with five minutes each to park.
      driveMinutes: 1_800 / 500 + 10,
    });
    expect(figures(day([stop('a'), stop('b', { mode: 'walk' })]))?.source).toBe('straight');
  });

  it('are guessed from the straight line times 1.4, and left out where a stop has no place', () => {
    expect(figures(day([stop('a'), stop('b')]))?.metres).toBeCloseTo(distanceMetres(a, b) * 1.4);
    expect(figures(day([stop('a'), stop('nowhere'), stop('b')]))).toBeUndefined();
    expect(figures(day([stop('a')]))).toBeUndefined();
  });
});
