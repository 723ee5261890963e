import type { KeeperState } from '@boshan/shared/pack/keeper-state';
import { bytesOf } from '@boshan/shared/pack/pack-file';
import type { Pack } from '@boshan/shared/pack/pack-of';
import type { PackContent } from '@boshan/shared/pack/reach';
import { targetKey, type PackTarget } from '@boshan/shared/pack/target';
import type { Localized } from '@boshan/shared/contract/scalars';
import type { PackLine } from './pack-row';

/** The packs of one kind, and those that are kept but offered no more. */
export interface PackGroups {
  readonly route: readonly PackLine[];
  readonly place: readonly PackLine[];
  readonly town: readonly PackLine[];
  readonly others: readonly PackLine[];
}

type Naming = (name: Localized | undefined) => string;

/** A target's name; its id where it is not published any more. */
export const nameOfTarget = (content: PackContent | undefined, { kind, id }: PackTarget, text: Naming): string => {
  const record = { route: content?.routes, place: content?.places, town: content?.towns }[kind]?.get(id);
  return text(record?.name) || id;
};

/** Kept packs first, then as they are offered. */
const keptFirst = (lines: readonly PackLine[], state: KeeperState): PackLine[] => {
  const isKept = ({ id }: PackLine): boolean => state.ledger.packs[id] !== undefined;
  return [...lines.filter(isKept), ...lines.filter((line) => !isKept(line))];
};

/** Sorts what is offered and what is kept into the page's sections. */
export function groupPacks(
  packs: readonly Pack[],
  state: KeeperState,
  content: PackContent | undefined,
  text: Naming,
): PackGroups {
  const line = (pack: Pack): PackLine => ({
    id: targetKey(pack.target),
    name: nameOfTarget(content, pack.target, text),
    pack,
  });
  const of = (kind: PackTarget['kind']): PackLine[] =>
    keptFirst(packs.filter(({ target }) => target.kind === kind).map(line), state);
  const offered = new Set(packs.map(({ target }) => targetKey(target)));
  const others = Object.entries(state.ledger.packs).filter(([key]) => !offered.has(key));
  return {
    route: of('route'),
    place: of('place'),
    town: of('town'),
    others: others.map(([id, { target }]) => ({ id, name: nameOfTarget(content, target, text) })),
  };
}

/** Names of ready packs other than this one, the largest first: what would make room. */
export const removableNames = (
  state: KeeperState,
  except: string,
  content: PackContent | undefined,
  text: Naming,
): string[] =>
  Object.entries(state.ledger.packs)
    .flatMap(([key, { target, ready }]) => (ready && key !== except ? [{ target, bytes: bytesOf(ready.files) }] : []))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ target }) => nameOfTarget(content, target, text));
