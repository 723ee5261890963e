import { depth, type Shape } from './ground';
import type { Truth } from './journey';

export interface Expected {
  readonly zone: string;
  readonly t: number;
  readonly optional: boolean;
}

interface Stay {
  readonly from: number;
  readonly until: number;
  readonly deepest: number;
  /** When it was first as deep as `CLEAR_METRES`. */
  readonly deepAt: number | undefined;
}

/** A stay so long and so deep has to be noticed; a shorter or shallower one may be. */
const REQUIRED_SECONDS = 20;
/** Nearer to the edge than this, on either side, nobody can say for sure. */
const CLEAR_METRES = 8;
/** An entry that takes longer, from clearly outside to clearly inside, has no moment of its own. */
const ENTRY_SECONDS = 25;
/** A silence that is longer than between two fixes. */
const SILENCE_SECONDS = 6;

/** Stays on foot no further than `margin` metres outside the edge. */
const staysIn = (shape: Shape, truth: readonly Truth[], margin: number): Stay[] => {
  const stays: Stay[] = [];
  let open: Stay | undefined;
  for (const { t, spot, riding } of truth) {
    const deep = riding ? -Infinity : depth(shape, spot);
    if (deep <= -margin) {
      if (open) stays.push(open);
      open = undefined;
      continue;
    }
    const before: Stay = open ?? { from: t, until: t, deepest: deep, deepAt: undefined };
    const deepAt = before.deepAt ?? (deep >= CLEAR_METRES ? t : undefined);
    open = { ...before, until: t + 1, deepest: Math.max(before.deepest, deep), deepAt };
  }
  return open ? [...stays, open] : stays;
};

/**
 * What a guide should do on a walk: start when the visitor first truly is in a zone on foot. Where the phone had no
 * position at that moment it is optional, then or at the first fix after. Grazing a zone, standing on its
 * edge, passing right beside it and entering along the edge are optional, as long as they last: an event each half
 * minute.
 */
export const expectedOf = (
  zones: readonly { readonly id: string; readonly shape: Shape }[],
  truth: readonly Truth[],
  fixTimes: readonly number[],
): Expected[] => {
  const known = (t: number): number => fixTimes.find((at) => at >= t) ?? t;
  return zones.flatMap(({ id, shape }) => {
    const rows: Expected[] = [];
    const add = (t: number | undefined, optional: boolean): void => {
      if (t !== undefined) rows.push({ zone: id, t: known(t), optional });
    };
    for (const near of staysIn(shape, truth, CLEAR_METRES)) {
      const stay = staysIn(shape, truth, 0).find(
        ({ from, until, deepAt }) =>
          from >= near.from && until <= near.until && until - from >= REQUIRED_SECONDS && deepAt !== undefined,
      );
      const isClear = stay !== undefined && (stay.deepAt ?? 0) - near.from <= ENTRY_SECONDS;
      // Who came near before may have heard it then.
      const isSeen = stay !== undefined && known(stay.from) - stay.from <= SILENCE_SECONDS;
      if (isClear && isSeen && rows.length === 0) {
        add(stay.from, false);
        break;
      }
      for (let t = near.from; t < near.until; t += 30) rows.push({ zone: id, t, optional: true });
      if (stay && !isSeen) add(stay.from, true);
    }
    return rows;
  });
};
