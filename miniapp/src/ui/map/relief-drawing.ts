import type { MapPalette } from './palette';

/** Hills of the drawn map, as old gazetteers show them: a sign for "here are mountains", not a survey of them. */
export const peakNames = ['peak-high', 'peak-wide', 'peak-low'] as const;
type PeakName = (typeof peakNames)[number];
/** Scatters that are repeated over a ground: trees over the slopes, roofs over where people live. */
export const scatterNames = ['trees', 'roofs'] as const;

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** Each hill: its outline, the shaded side, and strokes that follow the slope. */
const hills: Record<PeakName, { size: readonly [number, number]; line: string; shade: string; folds: string }> = {
  'peak-high': {
    size: [44, 26],
    line: 'M2 24C8 20 11 13 15 9c2-3 4-5 6-5s4 3 6 6c4 6 8 11 15 14',
    shade: 'M21 4c2 0 4 3 6 6 4 6 8 11 15 14H26c-2-6-6-12-5-20z',
    folds: 'M19 9c-1 5-3 9-6 13M28 14c1 4 3 6 5 8',
  },
  'peak-wide': {
    size: [52, 22],
    line: 'M2 20C8 18 12 11 17 9c4-2 6 1 9 2 3-2 5-6 9-6 5 0 8 9 15 15',
    shade: 'M35 5c5 0 8 9 15 15H34c-2-5-2-10 1-15z',
    folds: 'M17 12c-1 3-3 5-5 7M26 13c0 3-1 5-2 6M37 10c1 3 2 6 4 8',
  },
  'peak-low': {
    size: [34, 16],
    line: 'M2 14C7 12 10 6 15 5c6-1 9 6 17 9',
    shade: 'M15 5c6-1 9 6 17 9H19c-2-3-4-6-4-9z',
    folds: 'M13 8c-1 2-2 4-4 5',
  },
};

const svg = (width: number, height: number, inner: string): Drawing => ({
  width,
  height,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>`,
});

/** A hill in the colours of the day or the night. */
export function peakSvg(name: PeakName, p: MapPalette): Drawing {
  const { size, line, shade, folds } = hills[name];
  const [width, height] = size;
  const stroke = `fill="none" stroke="${p.hillLine}" stroke-linecap="round"`;
  return svg(
    width,
    height,
    `<path d="${line}z" fill="${p.hillFill}"/><path d="${shade}" fill="${p.hillShade}"/>` +
      `<path d="${line}" ${stroke} stroke-width="1.300"/><path d="${folds}" ${stroke} stroke-width=".8" opacity=".7"/>`,
  );
}

const pine = (x: number, y: number): string => `<path d="M${x} ${y}l4 7h-2.500l3 5h-9l3-5h-2.500zM${x} ${y + 12}v3"/>`;
const round = (x: number, y: number): string =>
  `<path d="M${x} ${y}a4 4 0 014 4 3.500 3.500 0 01-3.500 4h-1A3.500 3.500 0 01${x - 4} ${y + 4}a4 4 0 014-4zM${x} ${y + 8}v4"/>`;

/** One tile of woods, repeated over the slopes. */
export function treeSvg(p: MapPalette): Drawing {
  const drawn = pine(18, 12) + round(52, 40) + pine(88, 66) + round(22, 82) + pine(64, 100) + round(100, 18);
  return svg(
    120,
    120,
    `<g fill="${p.hillFill}" stroke="${p.hillLine}" stroke-width=".9" stroke-linejoin="round" opacity=".55">${drawn}</g>`,
  );
}

const roof = (x: number, y: number): string => `<path d="M${x} ${y}l7-5 7 5M${x + 2} ${y - 1}v6h10v-6" />`;

/** One tile of roofs. */
export function roofSvg(p: MapPalette): Drawing {
  const drawn = roof(8, 18) + roof(50, 30) + roof(26, 52) + roof(72, 62) + roof(6, 84) + roof(54, 88);
  return svg(
    96,
    96,
    `<g fill="none" stroke="${p.roof}" stroke-width="1.100" stroke-linejoin="round" opacity=".6">${drawn}</g>`,
  );
}
