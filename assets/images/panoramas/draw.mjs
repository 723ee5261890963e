// @ts-check
/**
 * Draws the sample panoramas: small scenes in space (metres, the eye at 1.6 m), projected to an equirectangular picture.
 * `node assets/images/panoramas/draw.mjs FOLDER` writes an SVG for each into the folder; any renderer makes the WebP
 * beside this file of it, e.g. `npx sharp-cli -i kiln-yard.svg -o kiln-yard.webp -f webp -q 72`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenes } from './scenes.mjs';

export const WIDTH = 4096;
export const HEIGHT = WIDTH / 2;
const EYE_METRES = 1.6;
const DEGREES = 180 / Math.PI;

/** @typedef {readonly [east: number, north: number, up: number]} Spot metres; north is the middle of the picture */

/** @param {Spot} spot @returns {[x: number, y: number]} pixels */
const project = ([east, north, up]) => {
  const yaw = Math.atan2(east, north) * DEGREES;
  const pitch = Math.atan2(up - EYE_METRES, Math.hypot(east, north)) * DEGREES;
  return [((yaw + 180) / 360) * WIDTH, ((90 - pitch) / 180) * HEIGHT];
};

/** Points of an outline with more between them: straight lines in space are curves in the picture. @param {readonly Spot[]} ring */
const dense = (ring) =>
  ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const steps = Math.max(2, Math.min(24, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]))));
    return Array.from({ length: steps }, (_, step) => {
      const part = step / steps;
      return /** @type {Spot} */ (from.map((value, axis) => value + ((to[axis] ?? 0) - value) * part));
    });
  });

/** @param {readonly [number, number][]} points */
const path = (points) =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/** A face in space; drawn twice where it crosses the picture's edge. @param {readonly Spot[]} ring @param {string} fill */
export function face(ring, fill) {
  const points = dense(ring).map(project);
  /** @type {[number, number][]} */
  const joined = [];
  for (const [x, y] of points) {
    const before = joined.at(-1)?.[0] ?? x;
    joined.push([x + Math.round((before - x) / WIDTH) * WIDTH, y]);
  }
  const columns = joined.map(([x]) => x);
  const shifts = [0];
  if (Math.min(...columns) < 0) shifts.push(WIDTH);
  if (Math.max(...columns) > WIDTH) shifts.push(-WIDTH);
  return shifts
    .map((shift) => `<path fill="${fill}" d="${path(joined.map(([x, y]) => [x + shift, y]))}"/>`)
    .join('');
}

/** A disc that stands towards the eye. @param {Spot} centre @param {number} radius metres @param {string} fill */
export function disc([east, north, up], radius, fill) {
  const away = Math.hypot(east, north) || 1;
  const [right, ahead] = [north / away, -east / away];
  const ring = Array.from({ length: 24 }, (_, index) => {
    const angle = (index / 24) * 2 * Math.PI;
    const [aside, above] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    return /** @type {Spot} */ ([east + right * aside, north + ahead * aside, up + above]);
  });
  return face(ring, fill);
}

/** Everything below the horizon. @param {string} fill */
export const ground = (fill) => `<path fill="${fill}" d="M0 ${HEIGHT / 2}H${WIDTH}V${HEIGHT}H0Z"/>`;

/** Hills around the whole horizon: `height(yaw in radians)` in degrees above it. @param {(yaw: number) => number} height @param {string} fill */
export function ridge(height, fill) {
  const points = Array.from({ length: 361 }, (_, index) => {
    const yaw = (index / 360) * 2 * Math.PI;
    return /** @type {[number, number]} */ ([(index / 360) * WIDTH, HEIGHT / 2 - (height(yaw) / 180) * HEIGHT]);
  });
  return `<path fill="${fill}" d="${path([...points, [WIDTH, HEIGHT / 2 + 40], [0, HEIGHT / 2 + 40]])}"/>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, sky, body } of scenes()) {
    const stops = sky.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('');
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
      `<defs><linearGradient id="sky" x2="0" y2="1">${stops}</linearGradient></defs>` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>${body}</svg>\n`;
    writeFileSync(join(process.argv[2] ?? '.', `${name}.svg`), svg);
  }
}
