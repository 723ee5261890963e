/** A record of any collection, before or after the contract looked at it. */
export interface SnapshotRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** True for JSON objects (neither null nor an array). */
export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Object.hasOwn`, which the oldest phones that we serve do not have. */
export const hasOwn = (value: object, key: string): boolean => Object.prototype.hasOwnProperty.call(value, key);

/** Equality of JSON values by structure; a property that is `undefined` counts as absent. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, index) => sameJson(value, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  const size = Object.keys(b).filter((key) => b[key] !== undefined).length;
  return keys.length === size && keys.every((key) => hasOwn(b, key) && sameJson(a[key], b[key]));
};
