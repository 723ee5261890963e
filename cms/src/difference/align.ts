/** A pair of places of two lists: one of them is missing where a member was added or removed. */
export type Pair = readonly [before: number | undefined, after: number | undefined];

/** Lengths of the longest common subsequence of the rests of both lists, from every place on. */
function lengthsOf(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const next = before[i] === after[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : undefined;
      lengths[i]![j] = next ?? Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
    }
  }
  return lengths;
}

/**
 * Members of two lists that belong together: equal ones, and between these one after the other those that differ.
 * Equal ones are left out of the answer.
 */
export function unequalPairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const lengths = lengthsOf(before, after);
  const pairs: Pair[] = [];
  let [removed, added]: [number[], number[]] = [[], []];
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) pairs.push([removed[at], added[at]]);
    [removed, added] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      flush();
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      removed.push(i);
      i += 1;
    } else {
      added.push(j);
      j += 1;
    }
  }
  flush();
  return pairs;
}
