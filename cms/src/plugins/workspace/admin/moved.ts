/** The list with the member at `from` moved to position `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, index) => index !== from);
  const member = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...member, ...rest.slice(to)];
}
