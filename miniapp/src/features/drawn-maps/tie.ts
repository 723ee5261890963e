import type { DrawnMap } from '@boshan/shared/contract/drawn-map';
import type { Place } from '@boshan/shared/contract/place';
import { georeference, type Georeference } from '@boshan/shared/geo/georeference';
import { GeoreferenceError } from '@boshan/shared/geo/georeference-errors';
import { whereOn } from '@boshan/shared/geo/georeference-mesh';
import { isApproximate } from '../../content/place-distance';
import type { Mark } from './view-props';

/** How a drawing lies on the ground; `undefined` for one whose points fit nothing: it is shown without. */
export function tieOf({ controlPoints, fit }: DrawnMap): Georeference | undefined {
  try {
    return georeference(controlPoints, fit);
  } catch (reason) {
    if (reason instanceof GeoreferenceError) return undefined;
    throw reason;
  }
}

/** Marks closer than this part of the drawing's width would cover each other. */
const APART = 0.125;
const TURN = (2 * Math.PI) / 6;

/**
 * The places as numbered marks, in their order; one that is not on the drawing has no mark but keeps its number. Rough
 * positions often coincide: such marks stand around the first, and say that they are rough.
 */
export function marksOf(
  tie: Georeference | undefined,
  places: readonly Place[],
  nameOf: (place: Place) => string,
  ratio: number,
): readonly Mark[] {
  const marks: Mark[] = [];
  places.forEach((place, index) => {
    const { point } = place.location;
    const where = tie && point && whereOn(tie, point);
    if (!where?.inside) return;
    const isFree = (x: number, y: number): boolean =>
      marks.every(({ at }) => Math.hypot(at.x - x, (at.y - y) / ratio) >= APART * 0.99);
    let { x, y } = where.at;
    for (let step = 0; !isFree(x, y) && step < 18; step += 1) {
      const [reach, angle] = [APART * (1 + Math.floor(step / 6)), step * TURN - Math.PI / 6];
      x = where.at.x + reach * Math.cos(angle);
      y = where.at.y + reach * Math.sin(angle) * ratio;
    }
    const rough = isApproximate(place.location);
    marks.push({ id: place.id, number: index + 1, name: nameOf(place), at: { x, y }, rough });
  });
  return marks;
}

const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof directions)[number];

/** The nearest of eight directions; degrees clockwise from north. */
export const directionOf = (bearing: number): Direction => directions[Math.round(bearing / 45) % 8] ?? 'n';

/** Width over height; a drawing whose size nobody measured is taken for an upright sheet. */
export const ratioOf = ({ image }: DrawnMap): number =>
  image.width !== undefined && image.height !== undefined && image.width > 0 && image.height > 0
    ? image.width / image.height
    : 2 / 3;
