import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NoiseName } from './guide/noise';
import { replay } from './guide/replay';
import { scoreWalk, summarize, type WalkScore } from './guide/score';
import { simulate, writeWalk } from './guide/simulate';
import { readWalks } from './guide/traces';

/** No seed with which the engine's numbers were chosen. */
const SEED = 2027;
const WALKS = 30;

const scoreFolder = (folder: string): WalkScore[] => readWalks(folder).map((walk) => scoreWalk(walk, replay(walk)));

/** Simulates walks, writes them as others hand theirs over, and scores what is read back. */
const scoreSimulated = (model: NoiseName, walks: number): WalkScore[] => {
  const folder = mkdtempSync(join(tmpdir(), 'boshan-walks-'));
  try {
    for (let number = 0; number < walks; number += 1) writeWalk(folder, simulate(number, model, SEED));
    return scoreFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What went wrong, walk by walk, for who wants to look into it. */
const faultsOf = (scores: readonly WalkScore[]): object[] =>
  scores
    .filter(({ wrong, missed }) => wrong.length + missed.length > 0)
    .map(({ name, wrong, missed }) => ({
      name,
      wrong: wrong.map(({ zone, t }) => `${zone} at ${t}`),
      missed: missed.map(({ zone, t }) => `${zone} at ${t}`),
    }));

/**
 * Walks recorded elsewhere (`traces`), or 30 that are simulated here under each of three noise models (see
 * guide/noise.ts), against zones: did each guide start once, in time, on foot?
 */
export const run = async (options: { smoke: boolean; traces?: string }): Promise<Record<string, unknown>> => {
  if (options.traces) {
    const scores = scoreFolder(options.traces);
    return { ...summarize(scores), faults: faultsOf(scores) };
  }
  const walks = options.smoke ? 6 : WALKS;
  const canyon = scoreSimulated('canyon', walks);
  const drift = scoreSimulated('drift', walks);
  const white = scoreSimulated('white', walks);
  const figures = {
    ...summarize(canyon),
    noise: 'canyon',
    seed: SEED,
    drift: summarize(drift),
    white: summarize(white),
    faults: faultsOf(canyon),
  };
  if (figures.starts === 0) throw new Error('no guide started on any walk: the engine or the simulation is broken');
  return figures;
};
