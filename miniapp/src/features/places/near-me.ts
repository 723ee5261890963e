import { boshanBounds, withinBoshan } from '@boshan/shared/geo/boshan';
import { withinBounds } from '@boshan/shared/geo/bounds';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { createValue, useValue } from '../../content/value';
import { findPosition, type Position, type PositionAnswer } from '../../platform/position';

/** Beyond this radius in metres a fix says which town one is in, not which street. */
export const ROUGH_METRES = 1_000;

/** The middle of the district's town, for the distance that a faraway reader is told. */
const TOWN_CENTRE = { lon: 117.86, lat: 36.495 };

interface LocatedAt<K extends string> {
  readonly kind: K;
  readonly position: Position;
  readonly metresAway: number;
}

/** What the app knows of where the reader is. */
export type NearMe =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unavailable' }
  /** `here` in Boshan, `rough` in Boshan or near it by a poor fix, `far` surely elsewhere. */
  | LocatedAt<'here'>
  | LocatedAt<'rough'>
  | LocatedAt<'far'>;

/** Puts an answer of the device into words that the screens tell apart. Pure. */
export function nearMeOf(answer: PositionAnswer): NearMe {
  if (answer.kind !== 'found') return { kind: answer.kind };
  const { position } = answer;
  const metresAway = distanceMetres(position, TOWN_CENTRE);
  const inside = withinBoshan(position) || (position.accuracyMetres > 0 && nearBoshan(position));
  const kind = inside ? (position.accuracyMetres > ROUGH_METRES ? 'rough' : 'here') : 'far';
  return { kind, position, metresAway };
}

/** Whether the doubt of a fix reaches into the box around the district. */
function nearBoshan({ lon, lat, accuracyMetres }: Position): boolean {
  const { west, south, east, north } = boshanBounds;
  const latSlack = accuracyMetres / 111_320;
  const lonSlack = latSlack / Math.cos((lat * Math.PI) / 180);
  const wider = { west: west - lonSlack, south: south - latSlack, east: east + lonSlack, north: north + latSlack };
  return withinBounds(wider, { lon, lat });
}

/** It lives for this run only and never leaves the device. */
const nearMe = createValue<NearMe>({ kind: 'unasked' });

/** Where the reader was when last asked; `undefined` where that is not known. */
export const positionOf = (state: NearMe): Position | undefined => ('position' in state ? state.position : undefined);

/** Asks the device; only ever called by a tap. An earlier position stays where a later question fails. */
export async function askPosition(): Promise<NearMe> {
  const before = nearMe.get();
  nearMe.set({ kind: 'asking' });
  const answer = nearMeOf(await findPosition());
  const next = positionOf(answer) || !positionOf(before) ? answer : before;
  nearMe.set(next);
  return answer;
}

export const useNearMe = (): NearMe => useValue(nearMe);
