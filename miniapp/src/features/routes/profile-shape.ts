import type { ProfileSample } from '@boshan/shared/track/profile';

/** Room above the highest and below the lowest point, in per cent of the drawing's height. */
const HEADROOM = 8;
/** A walk that rises less than this is drawn flat, not like the Alps. */
const LEAST_SPAN_METRES = 40;
/** Thickness of the line over the hill. */
const LINE_PX = 2.5;

/** Two CSS polygons for `clip-path`: the hill and the line over it. Plain boxes draw them on every platform. */
export interface ProfileShape {
  readonly hill: string;
  readonly line: string;
}

const percent = (value: number): string => `${Math.round(value * 10) / 10}%`;

/** Heights at equal distances as shapes in a box of any size. */
export function profileShape(samples: readonly ProfileSample[]): ProfileShape {
  const heights = samples.map(({ elevation }) => elevation);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const span = Math.max(high - low, LEAST_SPAN_METRES);
  const base = (low + high - span) / 2;
  const corners = heights.map((height, index) => ({
    x: percent((100 * index) / Math.max(1, heights.length - 1)),
    y: percent(100 - HEADROOM - ((height - base) / span) * (100 - 2 * HEADROOM)),
  }));
  const top = corners.map(({ x, y }) => `${x} ${y}`);
  const under = [...corners].reverse().map(({ x, y }) => `${x} calc(${y} + ${LINE_PX}px)`);
  return {
    hill: `polygon(0% 100%, ${top.join(', ')}, 100% 100%)`,
    line: `polygon(${[...top, ...under].join(', ')})`,
  };
}

/** Where on a drawing of a box's width a finger is, 0 at its left edge to 1. */
export const shareAt = (clientX: number, box: { readonly left: number; readonly width: number }): number =>
  box.width > 0 ? Math.min(1, Math.max(0, (clientX - box.left) / box.width)) : 0;

/** The sample next to a share of the way. */
export function sampleAt(samples: readonly ProfileSample[], share: number): ProfileSample | undefined {
  return samples[Math.round(share * (samples.length - 1))];
}
