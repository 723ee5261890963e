const ENDS = '。！？!?…；;';
const CLOSING = '”’」』）)"\'】》';
/** English words after which a full stop ends nothing. */
const ABBREVIATED = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|approx|ca|e\.g|i\.e|[A-Z])$/;

/** Whether a full stop at `index` ends an English sentence: not in 3.5, e.g., A.D. or www.example. */
const isFullStop = (text: string, index: number): boolean => {
  const after = text.slice(index + 1);
  const closed = after.replace(/^["'”’)\]]+/, '');
  if (closed !== '' && !/^\s/.test(closed)) return false;
  if (closed.trim() === '') return true;
  return !ABBREVIATED.test(text.slice(0, index)) && !/^\s+[a-z]/.test(closed);
};

const endsAt = (text: string, index: number): boolean => {
  const letter = text[index]!;
  if (letter === '\n') return true;
  return letter === '.' ? isFullStop(text, index) : ENDS.includes(letter);
};

/**
 * A transcript's sentences in reading order, without white space around them; zh and en. A line break ends a sentence
 * too, marks that follow each other (`？！`, `……`) and quotes that close belong to the sentence before.
 */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!endsAt(text, index)) continue;
    while (index + 1 < text.length && (ENDS + CLOSING + '.').includes(text[index + 1]!)) index += 1;
    sentences.push(text.slice(from, index + 1).trim());
    from = index + 1;
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '');
};

/** How long a sentence takes to say, in parts: a Chinese character is a syllable, three Latin letters are about one. */
const lengthOf = (sentence: string): number =>
  [...sentence].reduce((sum, letter) => sum + (/[\u3400-\u9fff]/.test(letter) ? 1 : 0.35), 1);

/**
 * Index of the sentence that is spoken at `seconds`; -1 where there is none (before the first cue, no sentences, a
 * position that is not a number). `cueStarts`: second at which each sentence begins, ascending, where the recording has
 * them for every sentence; else each sentence has its part of `durationSeconds` by its length.
 */
export const cueAt = (
  seconds: number,
  cueStarts: readonly number[] | undefined,
  durationSeconds: number | undefined,
  sentences: readonly string[],
): number => {
  if (sentences.length === 0 || !(seconds >= 0)) return -1;
  if (cueStarts && cueStarts.length === sentences.length) {
    return cueStarts.reduce((found, start, index) => (seconds >= start ? index : found), -1);
  }
  if (!durationSeconds || !(durationSeconds > 0)) return -1;
  const lengths = sentences.map(lengthOf);
  let left = (seconds / durationSeconds) * lengths.reduce((sum, length) => sum + length, 0);
  const found = lengths.findIndex((length) => (left -= length) < 0);
  return found >= 0 ? found : sentences.length - 1;
};
