import { hasOwn, isJsonObject, sameJson, type SnapshotRecord } from './record';

/** An RFC 7396 merge patch of an object: `null` removes a member. */
export type MergePatch = Record<string, unknown>;

/** A name that, assigned to, would change an object's prototype instead of adding a member. */
const FORBIDDEN_KEY = '__proto__';

const NOT_EXPRESSIBLE = Symbol('not expressible');

/** A null within objects would read as "remove" (arrays are replaced whole, so their nulls are safe). */
const hasNull = (value: unknown): boolean =>
  value === null || (isJsonObject(value) && (hasOwn(value, FORBIDDEN_KEY) || Object.values(value).some(hasNull)));

const diffObjects = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): MergePatch | typeof NOT_EXPRESSIBLE => {
  const patch: MergePatch = {};
  for (const key of Object.keys(before)) {
    if (before[key] !== undefined && (!hasOwn(after, key) || after[key] === undefined)) patch[key] = null;
  }
  for (const key of Object.keys(after)) {
    const [old, value] = [hasOwn(before, key) ? before[key] : undefined, after[key]];
    if (value === undefined || sameJson(old, value)) continue;
    if (isJsonObject(old) && isJsonObject(value)) {
      const inner = diffObjects(old, value);
      if (inner === NOT_EXPRESSIBLE) return inner;
      patch[key] = inner;
    } else if (hasNull(value)) return NOT_EXPRESSIBLE;
    else patch[key] = value;
  }
  return patch;
};

/**
 * The merge patch that leads from one record to the other; `{}` where they are equal. `undefined` where none can:
 * a merge patch cannot set a null. Records hold no nulls, so a caller that gets `undefined` sends the record whole.
 */
export const diffRecord = (before: SnapshotRecord, after: SnapshotRecord): MergePatch | undefined => {
  if (hasNull(before) || hasNull(after)) return undefined;
  const patch = diffObjects(before, after);
  return patch === NOT_EXPRESSIBLE ? undefined : patch;
};

/** Applies an RFC 7396 merge patch. The target stays as it is; what the patch does not reach is shared with it. */
export const applyMergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isJsonObject(patch)) return patch;
  const result: Record<string, unknown> = isJsonObject(target) ? { ...target } : {};
  for (const key of Object.keys(patch)) {
    if (key === FORBIDDEN_KEY) continue;
    const value = patch[key];
    if (value === null) delete result[key];
    else result[key] = applyMergePatch(hasOwn(result, key) ? result[key] : undefined, value);
  }
  return result;
};
