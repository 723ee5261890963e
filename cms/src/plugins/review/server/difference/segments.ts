import { diffChars, diffWordsWithSpace } from 'diff';

/** A run of text that both have, or that one of them has. */
export interface Segment {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
const SHORT = 40;
/** Beyond it a comparison is given up: one sees the two texts as wholes. */
const TIMEOUT_MS = 500;

/** What changed from one text to another, by words; short ones by characters. */
export function segmentsOf(before: string, after: string): readonly Segment[] {
  const isShort = Math.max(before.length, after.length) <= SHORT;
  const changes = isShort
    ? diffChars(before, after, { timeout: TIMEOUT_MS })
    : diffWordsWithSpace(before, after, { intlSegmenter: words, timeout: TIMEOUT_MS });
  if (changes === undefined) {
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
