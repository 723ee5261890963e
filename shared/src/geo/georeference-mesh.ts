import { boundsOf, withinRing, type Bounds } from './bounds';
import type { Wgs84 } from './datum';
import type { Georeference } from './georeference';
import { gap, metricPlane, type DrawingPoint } from './georeference-plane';

/** The drawing's corners on the ground, in the order of a map's image overlay. */
export interface Corners {
  readonly topLeft: Wgs84;
  readonly topRight: Wgs84;
  readonly bottomRight: Wgs84;
  readonly bottomLeft: Wgs84;
}

/** All of an affine fit: four corners say everything. Of a thin plate they are only its corners; see `meshOf`. */
export const cornersOf = ({ toGround }: Georeference): Corners => ({
  topLeft: toGround({ x: 0, y: 0 }),
  topRight: toGround({ x: 1, y: 0 }),
  bottomRight: toGround({ x: 1, y: 1 }),
  bottomLeft: toGround({ x: 0, y: 1 }),
});

export interface MeshVertex extends DrawingPoint {
  readonly point: Wgs84;
}

/** Triangles of a drawing, small enough that each is affine to the eye. */
export interface Mesh {
  readonly vertices: readonly MeshVertex[];
  /** Positions of corners in `vertices`, three by three, none turned over. */
  readonly triangles: readonly (readonly [number, number, number])[];
  readonly bounds: Bounds;
}

/** A grid over the drawing, two triangles a cell, with where each node lies on the ground. */
export function meshOf({ toGround }: Georeference, cells = 16): Mesh {
  const side = cells + 1;
  const vertices = Array.from({ length: side * side }, (_, index) => {
    const at = { x: (index % side) / cells, y: Math.floor(index / side) / cells };
    return { ...at, point: toGround(at) };
  });
  const triangles = Array.from({ length: cells * cells }, (_, cell) => {
    const corner = Math.floor(cell / cells) * side + (cell % cells);
    return [
      [corner, corner + 1, corner + side],
      [corner + 1, corner + side + 1, corner + side],
    ] as const;
  }).flat();
  return { vertices, triangles, bounds: boundsOf(vertices.map(({ point }) => point))! };
}

/** The drawing's edge on the ground, clockwise from its top left. */
export function edgeOf({ toGround }: Georeference, steps = 12): readonly Wgs84[] {
  const side = (from: DrawingPoint, to: DrawingPoint): Wgs84[] =>
    Array.from({ length: steps }, (_, step) => {
      const part = step / steps;
      return toGround({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    });
  const corners = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ];
  return corners.flatMap((corner, index) => side(corner, corners[(index + 1) % 4]!));
}

/** Where a position lies as seen from a drawing. */
export type Whereabouts =
  | { readonly inside: true; readonly at: DrawingPoint }
  | {
      readonly inside: false;
      /** From the nearest spot of the drawing's edge. */
      readonly metres: number;
      /** From there to the position, degrees clockwise from north. */
      readonly bearing: number;
    };

/** Whether a position lies on the drawing and where, or else how far from its edge and in which direction. */
export function whereOn(reference: Georeference, point: Wgs84): Whereabouts {
  const ring = edgeOf(reference);
  if (withinRing(ring, point)) {
    const at = reference.toDrawing(point);
    if (at) return { inside: true, at: { x: Math.min(1, Math.max(0, at.x)), y: Math.min(1, Math.max(0, at.y)) } };
  }
  const plane = metricPlane([point]);
  let nearest = { e: Infinity, n: 0 };
  const origin = { e: 0, n: 0 };
  ring.forEach((corner, index) => {
    const [a, b] = [plane.to(corner), plane.to(ring[(index + 1) % ring.length]!)];
    const [e, n] = [b.e - a.e, b.n - a.n];
    const part = Math.min(1, Math.max(0, -(a.e * e + a.n * n) / (e * e + n * n)));
    const candidate = { e: a.e + part * e, n: a.n + part * n };
    if (gap(candidate, origin) < gap(nearest, origin)) nearest = candidate;
  });
  const degrees = (Math.atan2(-nearest.e, -nearest.n) * 180) / Math.PI;
  return { inside: false, metres: gap(nearest, origin), bearing: (degrees + 360) % 360 };
}
