import * as fc from 'fast-check';
import type { Wgs84 } from '../geo/datum';
import { encodePolyline } from '../geo/polyline';
import { climbOf } from './climb';
import { cyclingMinutes, DETOUR_FACTOR, drivingMinutes, estimateWay, minutesFor, walkingMinutes } from './duration';
import { makeTrack } from './make-track';
import { distancesAlong, profileOf, profileOfLine, sampleProfile } from './profile';
import type { ReadTrack } from './read-track';

/** 100 m to the north of the one before, as often as there are heights. */
const north = (count: number): Wgs84[] =>
  Array.from({ length: count }, (_, index) => ({ lon: 117.85, lat: 36.49 + (index * 100) / 111_195 }));

describe('climbs', () => {
  it.each([
    ['nothing', [], 0, 0],
    ['one height', [100], 0, 0],
    ['a flat way with noise', [100, 103, 99, 102, 100, 103], 0, 0],
    ['a slope in small steps', [100, 101, 102, 103, 104, 105, 106], 6, 0],
    ['a slope with noise', [100, 103, 102, 106, 104, 110], 10, 0],
    ['up and down', [100, 150, 100], 50, 50],
    ['down and up', [100, 60, 90], 30, 40],
    ['down first, a little up, then down', [100, 96, 98, 90, 94, 80], 0, 20],
    ['two hills', [0, 20, 10, 30, 0], 40, 40],
    ['a small start, then a hill', [100, 102, 99, 120], 21, 0],
  ])('of %s', (_, heights, ascentMetres, descentMetres) => {
    expect(climbOf(heights)).toEqual({ ascentMetres, descentMetres });
  });

  it('are never less than the way between the ends and change places when walked back (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2 }), (heights) => {
        const { ascentMetres, descentMetres } = climbOf(heights);
        const back = climbOf([...heights].reverse());
        const gain = heights[heights.length - 1]! - heights[0]!;
        // What is smaller than the threshold may be left at either end.
        expect(Math.abs(ascentMetres - descentMetres - gain)).toBeLessThan(10);
        expect(back.ascentMetres).toBe(descentMetres);
        expect(back.descentMetres).toBe(ascentMetres);
      }),
    );
  });
});

describe('a profile', () => {
  it('has lengths along the line', () => {
    const [first, second, third] = distancesAlong(north(3));
    expect(first).toBe(0);
    expect(second).toBeCloseTo(100, 1);
    expect(third).toBeCloseTo(200, 1);
    expect(profileOfLine([]).metres).toBe(0);
  });

  it('has heights where each position has one, and none otherwise', () => {
    const profile = profileOfLine(north(3), [200, 260, 220]);
    expect(profile.heights).toEqual({
      elevations: [200, 260, 220],
      ascentMetres: 60,
      descentMetres: 40,
      minMetres: 200,
      maxMetres: 260,
    });
    expect(profileOfLine(north(3), [200, 260]).heights).toBeUndefined();
    expect(profileOfLine(north(3), []).heights).toBeUndefined();
    expect(profileOf({ line: encodePolyline(north(3)) }).heights).toBeUndefined();
    expect(profileOf({ line: encodePolyline(north(3)), elevations: [1, 2, 3] }).heights?.maxMetres).toBe(3);
  });

  it('is sampled at equal distances from end to end', () => {
    const samples = sampleProfile(profileOfLine(north(3), [200, 260, 220]), 5);
    expect(samples.map(({ elevation }) => Math.round(elevation))).toEqual([200, 230, 260, 240, 220]);
    expect(samples.map(({ metres }) => Math.round(metres))).toEqual([0, 50, 100, 150, 200]);
    expect(sampleProfile(profileOfLine(north(3)), 5)).toEqual([]);
    expect(sampleProfile(profileOfLine([north(1)[0]!, north(1)[0]!], [1, 2]), 5)).toEqual([]);
  });

  it('is sampled over positions that stand still', () => {
    const [start, end] = [north(2)[0]!, north(2)[1]!];
    const samples = sampleProfile(profileOfLine([start, start, end], [10, 20, 30]), 3);
    expect(samples.map(({ elevation }) => Math.round(elevation))).toEqual([10, 25, 30]);
  });
});

describe('times of a way', () => {
  it('on foot follow Naismith: 4.5 km an hour and an hour for 600 m up', () => {
    expect(walkingMinutes({ metres: 4500 })).toBe(60);
    expect(walkingMinutes({ metres: 4500, ascentMetres: 600 })).toBe(120);
    expect(minutesFor('walk', { metres: 750 })).toBe(10);
  });

  it('lie near Tobler for ways of usual slope', () => {
    for (const slope of [0, 0.05, 0.1, 0.15]) {
      const tobler = (1000 / (6000 * Math.exp(-3.5 * Math.abs(slope + 0.05)))) * 60;
      const ratio = walkingMinutes({ metres: 1000, ascentMetres: 1000 * slope }) / tobler;
      expect(ratio).toBeGreaterThan(0.8);
      expect(ratio).toBeLessThan(1.5);
    }
  });

  it('by bicycle and by car are slower than the road allows', () => {
    expect(cyclingMinutes({ metres: 15_000, ascentMetres: 300 })).toBe(90);
    expect(drivingMinutes({ metres: 15_000 })).toBe(35);
    expect(drivingMinutes({ metres: 0 })).toBe(0);
  });

  it('between two positions are estimates with a detour', () => {
    const [from, to] = [north(11)[0]!, north(11)[10]!];
    const way = estimateWay(from, to, 'walk');
    expect(way.isEstimate).toBe(true);
    expect(way.metres).toBeCloseTo(1000 * DETOUR_FACTOR, 0);
    expect(way.minutes).toBeCloseTo((1000 * DETOUR_FACTOR) / 75, 1);
  });
});

describe('a track made of a file', () => {
  const read: ReadTrack = { format: 'gpx', name: undefined, points: north(30), segments: [], warnings: [] };

  it('keeps heights with their positions, to a decimetre, and says what was left out', () => {
    const elevations = read.points.map((_, index) => 200 + 3 * index + 0.04);
    const { track, report } = makeTrack({ ...read, elevations }, ' walk.gpx ');
    expect(track.source).toBe('walk.gpx');
    expect(track.elevations).toEqual([200, 287]);
    expect(report).toMatchObject({ positionsRead: 30, positionsKept: 2, toleranceMetres: 2 });
    expect(report.metres).toBeCloseTo(2900, 0);
    expect(report.ascentMetres).toBeCloseTo(87, 5);
  });

  it('has neither heights nor source where there are none', () => {
    const { track, report } = makeTrack(read, '  ');
    expect(Object.keys(track)).toEqual(['line']);
    expect(report.ascentMetres).toBeUndefined();
  });
});
