// @ts-check
import { disc, face, ground, ridge } from './draw.mjs';

/** @typedef {import('./draw.mjs').Spot} Spot */

const { cos, sin, PI, hypot } = Math;
/** Numbers that look thrown and are the same each time. @param {number} seed */
const thrown = (seed) => {
  let state = Math.abs(seed) + 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
};

/** Bearing (degrees clockwise from the middle) and distance. @param {number} bearing @param {number} away @param {number} [up] @returns {Spot} */
const at = (bearing, away, up = 0) => [sin((bearing / 180) * PI) * away, cos((bearing / 180) * PI) * away, up];

/** @param {string} hex @param {number} factor */
const shade = (hex, factor) =>
  `#${[1, 3, 5]
    .map((start) => Math.round(Math.max(0, Math.min(255, parseInt(hex.slice(start, start + 2), 16) * factor))))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

/** What is far is drawn first. @param {readonly {away: number, svg: string}[]} things */
const byDistance = (things) => [...things].sort((a, b) => b.away - a.away).map(({ svg }) => svg).join('');

/** Flagstones in rings around the eye. @param {readonly string[]} stones @param {readonly number[]} radii @param {number} parts */
function paving(stones, radii, parts) {
  const next = thrown(7);
  let svg = ground(stones[0] ?? '#000');
  radii.slice(1).forEach((outer, ring) => {
    const inner = radii[ring] ?? 0;
    for (let part = 0; part < parts; part += 1) {
      const [from, to] = [part + (ring % 2) / 2 + 0.03, part + (ring % 2) / 2 + 0.97].map((each) => (each * 360) / parts);
      const tone = stones[1 + Math.floor(next() * (stones.length - 1))] ?? '#000';
      svg += face([at(from ?? 0, inner * 1.03), at(to ?? 0, inner * 1.03), at(to ?? 0, outer * 0.98), at(from ?? 0, outer * 0.98)], tone);
    }
  });
  return svg;
}

/** Radius of a round kiln at a part of its height. @param {number} part @param {number} base */
const kilnRadius = (part, base) => base * (part < 0.35 ? 1 + 0.06 * sin(part * 9) : Math.sqrt(Math.max(0, 1 - ((part - 0.35) / 0.75) ** 2)));

/** A round "bun" kiln. @param {number} bearing @param {number} away @param {number} base radius @param {number} tall @param {number} [sun] bearing of the light */
function kiln(bearing, away, base, tall, sun = 60) {
  const [east, north] = at(bearing, away);
  const STRIPS = 28;
  const LEVELS = 14;
  const facing = bearing + 180;
  let svg = '';
  for (let level = 0; level < LEVELS; level += 1) {
    for (let strip = 0; strip < STRIPS; strip += 1) {
      const [left, right] = [facing - 90 + (strip * 180) / STRIPS - 3, facing - 90 + ((strip + 1) * 180) / STRIPS + 3];
      const corner = (/** @type {number} */ angle, /** @type {number} */ part) => {
        const [dx, dy] = at(angle, kilnRadius(part, base));
        return /** @type {Spot} */ ([east + dx, north + dy, part * tall]);
      };
      const light = 0.72 + 0.38 * Math.max(0, cos((((left + right) / 2 - sun) / 180) * PI));
      const course = level % 2 === 0 ? 1 : 0.93;
      const [low, high] = [level / LEVELS, (level + 1) / LEVELS];
      svg += face([corner(left, low), corner(right, low), corner(right, high), corner(left, high)], shade('#b3512f', light * course));
    }
  }
  svg += door(bearing, away - base * 1.02, base * 0.42, tall * 0.36);
  const [sx, sy] = [east, north];
  for (let puff = 0; puff < 6; puff += 1) svg += disc([sx + puff * 0.5, sy, tall + 0.6 + puff * 1.1], 0.45 + puff * 0.28, `rgba(255,250,240,${0.5 - puff * 0.07})`);
  return { away, svg };
}

/** A glowing arch. @param {number} bearing @param {number} away @param {number} half half its width @param {number} tall */
function door(bearing, away, half, tall) {
  const arch = (/** @type {number} */ scale) => {
    const [east, north] = at(bearing, away);
    const [rx, ry] = at(bearing + 90, 1);
    const top = Array.from({ length: 13 }, (_, i) => [cos((i / 12) * PI) * half * scale, tall * scale * (0.6 + 0.4 * sin((i / 12) * PI))]);
    return [[half * scale, 0], ...top, [-half * scale, 0]].map(([aside = 0, up = 0]) => /** @type {Spot} */ ([east + rx * aside, north + ry * aside, up]));
  };
  return face(arch(1), '#5a2218') + face(arch(0.8), '#1e2326') + face(arch(0.6), '#e8a317') + face(arch(0.36), '#fdf1c8');
}

/** A house with a tiled gable roof, its long side towards the eye. @param {number} bearing @param {number} away @param {number} wide @param {number} wall @param {string} plaster */
function house(bearing, away, wide, wall, plaster) {
  const [east, north] = at(bearing, away);
  const [rx, ry] = at(bearing + 90, 1);
  const [bx, by] = at(bearing, 1);
  const spot = (/** @type {number} */ aside, /** @type {number} */ back, /** @type {number} */ up) => /** @type {Spot} */ ([east + rx * aside + bx * back, north + ry * aside + by * back, up]);
  const half = wide / 2;
  const roof = wall + wide * 0.24;
  let svg = face([spot(-half, 0, 0), spot(half, 0, 0), spot(half, 0, wall), spot(-half, 0, wall)], plaster);
  svg += face([spot(-half - 0.5, -0.6, wall - 0.1), spot(half + 0.5, -0.6, wall - 0.1), spot(half + 0.2, 2.4, roof), spot(-half - 0.2, 2.4, roof)], '#3a454b');
  svg += face([spot(-half - 0.5, -0.62, wall - 0.28), spot(half + 0.5, -0.62, wall - 0.28), spot(half + 0.5, -0.6, wall), spot(-half - 0.5, -0.6, wall)], '#242b30');
  const windows = Math.max(1, Math.floor(wide / 3));
  for (let each = 0; each < windows; each += 1) {
    const middle = -half + ((each + 0.5) * wide) / windows;
    svg += face([spot(middle - 0.7, -0.05, 1), spot(middle + 0.7, -0.05, 1), spot(middle + 0.7, -0.05, wall * 0.72), spot(middle - 0.7, -0.05, wall * 0.72)], '#7c3a26');
    svg += face([spot(middle - 0.5, -0.08, 1.2), spot(middle + 0.5, -0.08, 1.2), spot(middle + 0.5, -0.08, wall * 0.66), spot(middle - 0.5, -0.08, wall * 0.66)], '#fbdc8f');
  }
  return { away, svg };
}

/** A tree with fruit or leaves. @param {number} bearing @param {number} away @param {number} tall @param {string} leaf @param {string} [fruit] */
function tree(bearing, away, tall, leaf, fruit) {
  const [east, north] = at(bearing, away);
  const [rx, ry] = at(bearing + 90, 1);
  const next = thrown(bearing * 31 + 1000);
  const trunk = [[-0.22, 0], [0.22, 0], [0.14, tall * 0.6], [-0.14, tall * 0.6]].map(([a = 0, up = 0]) => /** @type {Spot} */ ([east + rx * a, north + ry * a, up]));
  let svg = face(trunk, '#4b2a1c');
  for (let ball = 0; ball < 16; ball += 1) {
    const [aside, up] = [(next() - 0.5) * tall * 0.7, tall * (0.55 + next() * 0.45)];
    svg += disc([east + rx * aside, north + ry * aside, up], tall * (0.1 + next() * 0.08), shade(leaf, 0.82 + next() * 0.3));
    if (fruit && ball % 2 === 0) svg += disc([east + rx * aside * 0.9, north + ry * aside * 0.9, up - 0.2], 0.14, fruit);
  }
  return { away: hypot(east, north), svg };
}

/** A glazed jar. @param {number} bearing @param {number} away @param {number} tall @param {string} glaze */
function jar(bearing, away, tall, glaze) {
  const [east, north] = at(bearing, away);
  const [rx, ry] = at(bearing + 90, 1);
  const profile = [[0.24, 0], [0.4, 0.35], [0.42, 0.6], [0.26, 0.86], [0.2, 0.92], [0.26, 1]];
  const side = (/** @type {number} */ sign, /** @type {number} */ scale) => profile.map(([r = 0, h = 0]) => /** @type {Spot} */ ([east + rx * r * tall * sign * scale, north + ry * r * tall * sign * scale, h * tall]));
  const svg = face([...side(1, 1), ...side(-1, 1).reverse()], glaze) + face([...side(-1, 0.8), ...side(-1, 0.55).reverse()], shade(glaze, 1.35));
  return { away, svg };
}

/** @param {readonly [weight: number, times: number, shift: number][]} parts @param {number} base */
const waves = (parts, base) => (/** @type {number} */ yaw) => parts.reduce((sum, [weight, times, shift]) => sum + weight * sin(times * yaw + shift), base);

function kilnYard() {
  const hills =
    clouds(3, 'rgba(255,251,240,0.55)') + disc([300, 173, 190], 34, '#f6c957') + disc([300, 173, 190], 25, '#e8a317') +
    ridge(waves([[3.4, 3, 0.4], [2, 5, 1.1], [1, 9, 2]], 10), '#eebf8b') +
    ridge(waves([[2.6, 4, 2.1], [1.4, 7, 0.2], [0.6, 13, 1]], 7), '#dd9a68') +
    ridge(waves([[2, 5, 4.2], [1, 8, 2.2], [0.5, 17, 1]], 4.4), '#c4714b');
  const things = [
    house(-62, 24, 14, 4.2, '#f3e6cb'), house(-38, 30, 12, 4, '#fbf3e0'), house(78, 26, 15, 4.4, '#f3e6cb'),
    house(142, 28, 13, 4, '#fbf3e0'), house(176, 25, 16, 4.6, '#efdcb8'), house(-128, 26, 14, 4.2, '#fbf3e0'), house(18, 38, 16, 4.4, '#efdcb8'),
    kiln(0, 13, 4.2, 8.2), kiln(42, 17, 4, 7.6), kiln(-26, 22, 4, 7.8), kiln(112, 14, 4.2, 8), kiln(-98, 15, 4.4, 8.4), kiln(-158, 18, 4, 7.6),
    tree(62, 12, 6, '#d98a1f'), tree(-72, 13, 6.4, '#c9702a', '#e8571f'), tree(158, 14, 6, '#d98a1f'), tree(-130, 15, 5.6, '#c9702a', '#e8571f'), tree(24, 26, 6, '#cf7d22'),
    jar(-12, 7, 1.1, '#1f6f78'), jar(-18, 7.6, 0.8, '#2a3136'), jar(12, 8, 0.9, '#1f6f78'), jar(104, 7, 1.2, '#2a3136'), jar(-88, 8, 1, '#e8a317'), jar(-106, 8.4, 1.1, '#1f6f78'), jar(170, 9, 1, '#1f6f78'),
  ];
  return { name: 'kiln-yard', sky: /** @type {[number, string][]} */ ([[0, '#f3c868'], [0.28, '#fbe2a0'], [0.5, '#fdf4dc'], [1, '#c9a57c']]), body: hills + paving(['#b98d63', '#d7b288', '#cfa87c', '#e0be96', '#c79f74'], [0.4, 1.1, 2, 3.2, 4.8, 7, 10, 15, 24, 44], 18) + byDistance(things) };
}

/** Tufts on a dark slope. */
function meadow() {
  const next = thrown(5);
  let svg = '';
  for (let each = 0; each < 240; each += 1) {
    const [bearing, away] = [next() * 360, 5 + next() * 26];
    svg += face([at(bearing - 1.2, away), at(bearing + 1.2, away), at(bearing + 0.4, away, 0.35 + next() * 0.3)], next() < 0.3 ? '#c98f4a' : '#1f4f4c');
  }
  return svg;
}

/** Long flat clouds. @param {number} seed @param {string} fill */
function clouds(seed, fill) {
  const next = thrown(seed);
  let svg = '';
  for (let each = 0; each < 9; each += 1) {
    const [bearing, up] = [each * 40 + next() * 26, 110 + next() * 170];
    for (let puff = 0; puff < 5; puff += 1) svg += disc(at(bearing + puff * 3.4, 300, up + sin(puff * 0.8) * 7), 11 + sin((puff / 4) * PI) * 9, fill);
  }
  return svg;
}

function lakeHill() {
  const next = thrown(21);
  let stars = '';
  for (let each = 0; each < 260; each += 1) stars += disc(at(next() * 360, 300, 60 + next() * 700), 0.5 + next() * 0.8, '#fdf4dc');
  const hills =
    stars + disc(at(-40, 300, 130), 22, '#fdf4dc') + disc(at(-37.4, 296, 133), 20, '#16323c') +
    ridge(waves([[3, 3, 1.4], [2, 5, 0.1], [1, 11, 2]], 12), '#1d4a55') +
    ridge(waves([[2.4, 4, 3.1], [1.4, 6, 0.9], [0.7, 13, 1]], 8), '#17404a') +
    ridge(waves([[1.6, 3, 5.2], [1, 8, 2.9], [0.4, 19, 1]], 4), '#12333c');
  const lake = face([at(-70, 40, -8), at(-40, 34, -8), at(0, 38, -8), at(40, 34, -8), at(66, 44, -8), at(56, 120, -8), at(20, 190, -8), at(-30, 170, -8), at(-60, 110, -8)], '#2b7f88');
  let glitter = '';
  for (let each = 0; each < 60; each += 1) {
    const [bearing, away] = [-44 + next() * 80, 44 + next() * 90];
    glitter += face([at(bearing, away, -7.9), at(bearing + 2, away, -7.9), at(bearing + 2, away + 0.8, -7.9), at(bearing, away + 0.8, -7.9)], '#8fc6c4');
  }
  const pines = Array.from({ length: 34 }, (_, each) => {
    const bearing = each < 8 ? -100 + each * 3 : 76 + (each - 8) * 7.2;
    return tree(bearing, 16 + next() * 18, 5 + next() * 4, '#1f5a4b');
  });
  const things = [...pines, house(100, 34, 13, 4, '#d9c79c'), house(124, 38, 11, 3.8, '#cdb98a'), house(-122, 34, 13, 4, '#d9c79c'), house(-150, 40, 15, 4.2, '#cdb98a'), jar(20, 5, 0.9, '#e8a317'), jar(26, 5.6, 0.7, '#a6452f')];
  return { name: 'lake-hill', sky: /** @type {[number, string][]} */ ([[0, '#0b1c22'], [0.3, '#143640'], [0.5, '#d98f5c'], [1, '#0f2a31']]), body: hills + ground('#12343a') + meadow() + lake + glitter + paving(['none', '#3b5a55', '#446660', '#34524e'], [0.4, 1.1, 2, 3.2, 4.6], 14) + byDistance(things) };
}

/** Every sample scene: its name, the colours of its sky from zenith to nadir, what stands in it. */
export const scenes = () => [kilnYard(), lakeHill()];
