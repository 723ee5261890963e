import { distanceMetres } from '@boshan/shared/geo/distance';
import type { Leaf, Picture, Point } from './leaves';
import { segmentsOf, type Segment } from './segments';

/** One value that differs. */
export interface Change {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** The difference within the text, where both have some. */
  readonly segments?: readonly Segment[];
  readonly pictures?: { readonly before: readonly Picture[]; readonly after: readonly Picture[] };
  /** Metres are absent where there was, or is, no position. */
  readonly position?: { readonly before?: Point; readonly after?: Point; readonly metres?: number };
}

export interface Difference {
  readonly changes: readonly Change[];
  /** How many values are the same, and not empty. */
  readonly same: number;
}

const identityOf = (leaf: Leaf | undefined): string => leaf?.identity ?? leaf?.text ?? '';
const asGround = ({ longitude, latitude }: Point) => ({ lon: longitude, lat: latitude });

function positionOf(before: Point | undefined, after: Point | undefined): Change['position'] {
  if (!before && !after) return undefined;
  return {
    ...(before && { before }),
    ...(after && { after }),
    ...(before && after && { metres: Math.round(distanceMetres(asGround(before), asGround(after))) }),
  };
}

function changeOf(before: Leaf | undefined, after: Leaf | undefined): Change {
  const { path, label } = (after ?? before)!;
  const texts = { before: before?.text ?? '', after: after?.text ?? '' };
  const position = positionOf(before?.point, after?.point);
  const hasPictures = (before?.pictures ?? []).length + (after?.pictures ?? []).length > 0;
  const isSameText = texts.before === texts.after && texts.after !== '';
  const marked = isSameText ? { before: texts.before, after: `${texts.after}（内容有变化）` } : texts;
  const isPlain = !position && !hasPictures && !isSameText && texts.before !== '' && texts.after !== '';
  return {
    path: path.join('.'),
    label,
    ...marked,
    ...(isPlain && { segments: segmentsOf(texts.before, texts.after) }),
    ...(hasPictures && { pictures: { before: before?.pictures ?? [], after: after?.pictures ?? [] } }),
    ...(position && { position }),
  };
}

/** Value by value: what differs, in the order of the form; what is gone stands where it was. */
export function compare(before: readonly Leaf[], after: readonly Leaf[]): Difference {
  const keyOf = ({ path }: Leaf): string => path.join('.');
  const old = new Map(before.map((leaf) => [keyOf(leaf), leaf]));
  const fresh = new Map(after.map((leaf) => [keyOf(leaf), leaf]));
  const fieldOf = (key: string): string => key.split('.')[0] ?? '';
  const fields = [...new Set([...fresh.keys(), ...old.keys()].map(fieldOf))];
  const keys = fields.flatMap((field) => [
    ...new Set([...fresh.keys(), ...old.keys()].filter((key) => fieldOf(key) === field)),
  ]);
  const differs = (key: string): boolean => identityOf(old.get(key)) !== identityOf(fresh.get(key));
  const changed = keys.filter(differs);
  const same = keys.filter((key) => !differs(key) && identityOf(fresh.get(key)) !== '').length;
  return { changes: changed.map((key) => changeOf(old.get(key), fresh.get(key))), same };
}
