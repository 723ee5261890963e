import { noEnglish, partlyEnglish } from './english';
import { hoursEnding, noHours } from './hours';
import { noPicture, noPosition, poorPosition } from './position';
import { brokenLink, duplicate, hiddenRelation } from './references';
import type { CheckedEntry, HealthContext, HealthRule } from './rule';
import { expired, noAudio, pastEvent } from './time';
import { stale, unverified } from './verification';

/** All rules, what misleads visitors most first. */
export const healthRules: readonly HealthRule[] = [
  expired,
  pastEvent,
  unverified,
  stale,
  noPosition,
  poorPosition,
  noHours,
  hoursEnding,
  brokenLink,
  hiddenRelation,
  duplicate,
  noEnglish,
  partlyEnglish,
  noPicture,
  noAudio,
];

/** What one rule has found in one entry. */
export interface FoundIssue {
  readonly rule: string;
  readonly message: string;
}

/** Asks all rules. The score is 100 less the weights of what was found, at least 0. */
export function examine(
  entry: CheckedEntry,
  context: HealthContext,
): { readonly findings: readonly FoundIssue[]; readonly score: number } {
  let score = 100;
  const findings = healthRules.flatMap(({ id, weight, check }) => {
    const message = check(entry, context);
    if (message === undefined) return [];
    score -= weight;
    return [{ rule: id, message }];
  });
  return { findings, score: Math.max(0, score) };
}
