import type { KeeperState } from '@boshan/shared/pack/keeper-state';
import { bytesOf } from '@boshan/shared/pack/pack-file';
import type { Pack } from '@boshan/shared/pack/pack-of';
import type { PackContent } from '@boshan/shared/pack/reach';
import { targetKey, type PackTarget } from '@boshan/shared/pack/target';
import type { Localized } from '@boshan/shared/contract/scalars';
import { byOrder } from '../../content/collections';
import type { PackLine } from './pack-row';

/** The packs of one kind, and those that are kept but offered no more. */
export interface PackGroups {
  readonly route: readonly PackLine[];
  readonly place: readonly PackLine[];
  readonly town: readonly PackLine[];
  readonly others: readonly PackLine[];
}

type Naming = (name: Localized | undefined) => string;

const recordOf = (content: PackContent | undefined, { kind, id }: PackTarget) =>
  ({ route: content?.routes, place: content?.places, town: content?.towns })[kind]?.get(id);

/** A target's name; its id where it is not published any more. */
const nameOfTarget = (content: PackContent | undefined, target: PackTarget, text: Naming): string =>
  text(recordOf(content, target)?.name) || target.id;

/**
 * Sorts what is offered and what is kept into the page's sections, in the editor's order. `front` names the packs that
 * come first: those that were kept when the page was opened, so that no line moves under the reader's finger.
 */
export function groupPacks(
  packs: readonly Pack[],
  state: KeeperState,
  front: ReadonlySet<string>,
  content: PackContent | undefined,
  text: Naming,
): PackGroups {
  const line = (pack: Pack): PackLine => ({
    id: targetKey(pack.target),
    name: nameOfTarget(content, pack.target, text),
    pack,
  });
  const ordered = [...packs].sort((a, b) =>
    byOrder(recordOf(content, a.target) ?? a.target, recordOf(content, b.target) ?? b.target),
  );
  const of = (kind: PackTarget['kind']): PackLine[] => {
    const lines = ordered.filter(({ target }) => target.kind === kind).map(line);
    return [...lines.filter(({ id }) => front.has(id)), ...lines.filter(({ id }) => !front.has(id))];
  };
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
