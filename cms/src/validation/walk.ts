import type { Document } from './issue';

/** True for plain objects: components and the document itself. */
export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The list's members that are components, with their positions; nothing for anything but a list. */
export const members = (value: unknown): readonly (readonly [position: string, member: Document])[] =>
  Array.isArray(value)
    ? value.flatMap((member: unknown, index) => (isDocument(member) ? [[String(index), member] as const] : []))
    : [];

/** Visits the document and every component in it, parents first, with the path to each. */
export function* components(
  document: Document,
  path: readonly string[] = [],
): Generator<readonly [path: readonly string[], component: Document]> {
  yield [path, document];
  for (const [name, value] of Object.entries(document)) {
    if (isDocument(value)) yield* components(value, [...path, name]);
    for (const [position, member] of members(value)) yield* components(member, [...path, name, position]);
  }
}

/** A number from a form, which may hold it as text; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Non-empty text; undefined for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
