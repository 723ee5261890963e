/** Metres east and north of the simulation's origin. The simulator has its own geometry: it must not share an error. */
export type Spot = readonly [x: number, y: number];

/** Beside Yanshen Ancient Town. */
const ORIGIN = { lon: 117.8612, lat: 36.4706 };
/** Series for the WGS-84 ellipsoid at the origin's latitude, metres per degree. */
const LAT = (ORIGIN.lat * Math.PI) / 180;
const NORTH = 111_132.92 - 559.82 * Math.cos(2 * LAT) + 1.175 * Math.cos(4 * LAT);
const EAST = 111_412.84 * Math.cos(LAT) - 93.5 * Math.cos(3 * LAT);

export const toDegrees = ([x, y]: Spot): { lon: number; lat: number } => ({
  lon: ORIGIN.lon + x / EAST,
  lat: ORIGIN.lat + y / NORTH,
});

export type Shape =
  | { readonly kind: 'disc'; readonly centre: Spot; readonly metres: number }
  | { readonly kind: 'ring'; readonly points: readonly Spot[] };

export const between = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

export const toStretch = (p: Spot, a: Spot, b: Spot): number => {
  const length = between(a, b) ** 2;
  const k = length === 0 ? 0 : ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length;
  const part = Math.max(0, Math.min(1, k));
  return between(p, [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]);
};

export const toLine = (p: Spot, line: readonly Spot[]): number =>
  line.slice(1).reduce((least, b, index) => Math.min(least, toStretch(p, line[index]!, b)), Infinity);

/** Metres to the edge, positive inside. A ring's inside is told by its winding number. */
export const depth = (shape: Shape, p: Spot): number => {
  if (shape.kind === 'disc') return shape.metres - between(p, shape.centre);
  const ring = [...shape.points, shape.points[0]!];
  let turns = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    let angle = Math.atan2(b[1] - p[1], b[0] - p[0]) - Math.atan2(a[1] - p[1], a[0] - p[0]);
    if (angle > Math.PI) angle -= 2 * Math.PI;
    if (angle < -Math.PI) angle += 2 * Math.PI;
    turns += angle;
  }
  return Math.abs(turns) > Math.PI ? toLine(p, ring) : -toLine(p, ring);
};
