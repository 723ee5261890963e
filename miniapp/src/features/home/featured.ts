import { byOrder } from '../../content/collections';

interface Listed {
  readonly id: string;
  readonly order?: number | undefined;
}

/** The editors' choice in its order; without one (or where none of it is published) the first of the list. */
export function featured<T extends Listed>(
  records: Iterable<T>,
  ids: readonly string[] | undefined,
  limit: number,
): readonly T[] {
  const all = [...records];
  const chosen = (ids ?? [])
    .map((id) => all.find((record) => record.id === id))
    .filter((record): record is T => record !== undefined);
  return (chosen.length > 0 ? chosen : all.sort(byOrder)).slice(0, limit);
}
