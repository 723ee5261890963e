import { nearOnLine, type Line, type OnLine } from './line';
import type { Metres } from './plane';

/** One reading of where on the line the walker is; the lower the cost, the likelier (a negative log likelihood). */
export interface Reading {
  readonly along: number;
  readonly off: number;
  readonly cost: number;
}

const READINGS = 8;
/** What a reading cost in the past weighs less at each fix. */
const MEMORY = 0.9;
/** No step is dearer than this: who was carried elsewhere is found again. */
const DEAREST_STEP = 6;
/** Places on the line that are so much further away than the nearest are thought of too, metres. */
const SLACK_METRES = 15;

const stepCost = (along: number, walked: number, sigma: number): number => {
  const mismatch = Math.abs(Math.abs(along) - walked) / (5 + 0.3 * sigma + 0.2 * walked);
  const back = along < 0 ? -along / 4 : 0;
  return Math.min(DEAREST_STEP, mismatch + back);
};

const seen = ({ off }: OnLine, sigma: number): number => off ** 2 / (2 * (sigma ** 2 + 25));

/**
 * Keeps the likeliest readings of the position on a line, as map matching does by hidden Markov models (Newson and
 * Krumm, "Hidden Markov map matching through noise and sparseness", 2009): a place costs by its distance from the line,
 * a step from place to place by how far its length along the line is from what was walked, and walking back costs more.
 * So a crossing or a way there and back is read by where one came from. `walked`: metres since the readings before.
 */
export const stepReadings = (
  before: readonly Reading[],
  line: Line,
  at: Metres,
  sigma: number,
  walked: number,
): readonly Reading[] => {
  const places = nearOnLine(line, at, SLACK_METRES + sigma);
  const readings = places.map((place): Reading => {
    // Who begins is rather at the beginning.
    const first = (2 * place.along) / Math.max(1, line.length);
    const reached = before.reduce(
      (least, { along, cost }) => Math.min(least, MEMORY * cost + stepCost(place.along - along, walked, sigma)),
      Infinity,
    );
    const { along, off } = place;
    return { along, off, cost: (before.length > 0 ? reached : first) + seen(place, sigma) };
  });
  const sorted = readings.sort((a, b) => a.cost - b.cost).slice(0, READINGS);
  const least = sorted[0]?.cost ?? 0;
  return sorted.map((reading) => ({ ...reading, cost: reading.cost - least }));
};
