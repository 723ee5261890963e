/** Why a drawing cannot be tied to the ground by the given points. */
export type GeoreferenceCode =
  'too-few' | 'not-a-point' | 'outside' | 'duplicate' | 'collinear' | 'mirrored' | 'scale' | 'fold';

/** Numbers of points as people count them: `1、3`. */
const numbers = (points: readonly number[]): string => points.map((index) => index + 1).join('、');

/**
 * Control points that no sound fit goes through. `field` is a path within the drawn map (`controlPoints.2.point`),
 * `points` are the positions of the points at fault in the list, `remedy` is for editors, in their language.
 */
export class GeoreferenceError extends Error {
  override readonly name: string = 'GeoreferenceError';

  constructor(
    readonly code: GeoreferenceCode,
    message: string,
    readonly remedy: string,
    readonly points: readonly number[] = [],
    readonly field: string = points.length === 1 ? `controlPoints.${points[0]}` : 'controlPoints',
  ) {
    super(message);
  }
}

export class TooFewPointsError extends GeoreferenceError {
  override readonly name = 'TooFewPointsError';
  constructor(count: number) {
    super(
      'too-few',
      `${count} control points, at least 3 are needed`,
      `现有 ${count} 个对应点，至少要三个：请再添加。`,
    );
  }
}

/** A point whose numbers are missing or whose place on the drawing is not between 0 and 1. */
export class NotAPointError extends GeoreferenceError {
  override readonly name = 'NotAPointError';
  constructor(index: number) {
    super(
      'not-a-point',
      `control point ${index + 1} is not whole`,
      `第 ${index + 1} 个对应点不完整：请在图上点一处，并填好它的经纬度。`,
      [index],
    );
  }
}

/** A point outside Shandong; where swapping its two numbers would mend it, the remedy says so. */
export class OutsideShandongError extends GeoreferenceError {
  override readonly name = 'OutsideShandongError';
  constructor(index: number, lon: number, lat: number, swapped: boolean) {
    const remedy = swapped
      ? `第 ${index + 1} 个对应点的经度和纬度填反了：请改为经度 ${lat}，纬度 ${lon}。`
      : `第 ${index + 1} 个对应点（${lon}, ${lat}）在山东省以外：请核对，博山约为经度 117.6–118.2、纬度 36.3–36.6。`;
    super(
      'outside',
      `control point ${index + 1} lies outside Shandong`,
      remedy,
      [index],
      `controlPoints.${index}.point`,
    );
  }
}

/** Two points on one spot of the drawing, or two that claim one spot of the ground. */
export class DuplicatePointError extends GeoreferenceError {
  override readonly name = 'DuplicatePointError';
  constructor(pair: readonly [number, number], on: 'drawing' | 'ground') {
    const where = on === 'drawing' ? '在图上几乎是同一处' : '的经纬度几乎一样';
    super(
      'duplicate',
      `control points ${pair[0] + 1} and ${pair[1] + 1} are one on the ${on}`,
      `第 ${numbers(pair)} 个对应点${where}：请去掉一个，或移到别处。`,
      pair,
    );
  }
}

/** All points lie (nearly) on one line, so that nothing says how the drawing turns about it. */
export class CollinearPointsError extends GeoreferenceError {
  override readonly name = 'CollinearPointsError';
  constructor(
    points: readonly number[],
    on: 'drawing' | 'ground',
    /** Length of the cloud of points over its breadth; infinite for points exactly on a line. */
    readonly condition: number,
  ) {
    const where = on === 'drawing' ? '在图上' : '的经纬度';
    super(
      'collinear',
      `control points ${points.map((index) => index + 1).join(', ')} lie on a line on the ${on}`,
      `第 ${numbers(points)} 个对应点${where}几乎排成一条线：请把其中一个换到线外较远处，或再添一个。`,
      points,
    );
  }
}

/** The drawing would have to be turned over. */
export class MirroredPointsError extends GeoreferenceError {
  override readonly name = 'MirroredPointsError';
  constructor() {
    super(
      'mirrored',
      'the fit turns the drawing over: left and right swapped?',
      '照这些对应点，图要左右翻转才对得上：多半是两个点的位置填对调了，请逐个核对。',
    );
  }
}

/** The drawing would be smaller than a house, larger than the province, or drawn out beyond all likeness. */
export class AbsurdScaleError extends GeoreferenceError {
  override readonly name = 'AbsurdScaleError';
  constructor(
    readonly widthMetres: number,
    readonly heightMetres: number,
  ) {
    const size = [widthMetres, heightMetres].map((metres) => `${(metres / 1000).toFixed(metres < 995 ? 2 : 1)} 公里`);
    super(
      'scale',
      `the drawing would be ${Math.round(widthMetres)} by ${Math.round(heightMetres)} metres`,
      `照这些对应点，整张图约宽 ${size[0]}、高 ${size[1]}，不合常理：请核对各点的经纬度。`,
    );
  }
}

/** Two spots of the drawing would lie on one spot of the ground. `points` are those next to the fold. */
export class FoldedFitError extends GeoreferenceError {
  override readonly name = 'FoldedFitError';
  constructor(
    points: readonly number[],
    /** Part of the drawing that is turned over, 0 to 1. */
    readonly share: number,
  ) {
    super(
      'fold',
      `the fit folds next to control points ${points.map((index) => index + 1).join(', ')}`,
      `图在第 ${numbers(points)} 个对应点之间折叠了：请核对这几个点，或把对应方式改为“整体对应”。`,
      points,
    );
  }
}
