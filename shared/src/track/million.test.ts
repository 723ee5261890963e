import { MAX_TRACK_POINTS } from '../contract/tour-route';
import { decodePolyline } from '../geo/polyline';
import { makeTrack } from './make-track';
import { readTrack } from './read-track';

/** A day of somebody who never stood still: a million positions that wander about Boshan, with heights and times. */
const million = (): string => {
  const parts = ['<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'];
  for (let index = 0; index < 1_000_000; index += 1) {
    const turn = index / 40_000;
    const lon = (117.85 + 0.04 * Math.cos(turn) + 0.00002 * Math.sin(index * 1.7)).toFixed(7);
    const lat = (36.48 + 0.03 * Math.sin(1.3 * turn) + 0.00002 * Math.cos(index * 2.3)).toFixed(7);
    const height = (350 + 150 * Math.sin(turn * 5)).toFixed(1);
    const time = new Date(1_777_600_000_000 + index * 40).toISOString();
    parts.push(`<trkpt lat="${lat}" lon="${lon}"><ele>${height}</ele><time>${time}</time></trkpt>\n`);
  }
  parts.push('</trkseg></trk></gpx>');
  return parts.join('');
};

it('a million positions are read in seconds, simplified to what a phone takes, and told of', () => {
  const text = million();
  const before = process.cpuUsage();
  const read = readTrack(text);
  const { track, report } = makeTrack(read, 'million.gpx');
  // Seconds of the processor, as other work may hold up the clock on the wall.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(30);
  expect(report.positionsRead).toBe(1_000_000);
  expect(report.positionsKept).toBeLessThanOrEqual(MAX_TRACK_POINTS);
  expect(report.positionsKept).toBeGreaterThan(100);
  expect(report.toleranceMetres).toBeLessThan(20);
  expect(decodePolyline(track.line).length).toBe(report.positionsKept);
  expect(track.elevations?.length).toBe(report.positionsKept);
}, 300_000);
