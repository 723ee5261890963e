/** A transcript's sentences in reading order, without white space around them. */
export const sentencesOf = (text: string): readonly string[] => (text ? [text] : []);

/**
 * Index of the sentence that is spoken at `seconds`; -1 before the first or where there is none. `cueStarts`: second at
 * which each sentence begins, where the recording has them; else each is given time by its length.
 */
export const cueAt = (
  _seconds: number,
  _cueStarts: readonly number[] | undefined,
  _durationSeconds: number | undefined,
  sentences: readonly string[],
): number => (sentences.length > 0 ? 0 : -1);
