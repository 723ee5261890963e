/** Where a bottom sheet rests: its head alone, half way, or all of it. */
export const sheetStops = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof sheetStops)[number];

/** Heights in pixels: the box that the sheet lies in, and the sheet's head. */
export interface SheetSize {
  readonly box: number;
  readonly head: number;
}

/** Share of the box that a half-open sheet covers. */
const HALF = 0.52;
/** A finger faster than this many pixels a millisecond throws the sheet on to the next stop. */
const THROW_SPEED = 0.4;
/** A finger that moved less has not decided yet which way it goes. */
const UNDECIDED_PX = 6;

/** Height of the body under the head at a stop, in pixels. */
export function bodyHeight(stop: SheetStop, { box, head }: SheetSize): number {
  if (stop === 'peek') return 0;
  return Math.max(0, (stop === 'half' ? box * HALF : box) - head);
}

/** What the sheet covers of its box at a stop, in pixels. */
export const coveredHeight = (stop: SheetStop, size: SheetSize): number =>
  Math.min(size.box, size.head + bodyHeight(stop, size));

/** A finger on the sheet. Pixels of the screen, milliseconds. */
export interface Touched {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

export interface Drag {
  readonly start: Touched;
  readonly last: Touched;
  readonly before: Touched;
  /** Body height when the finger came down. */
  readonly from: number;
  /** `scroll` is not ours: sideways, or the list scrolls under the finger. */
  readonly way: 'undecided' | 'drag' | 'scroll';
}

export const beginDrag = (touch: Touched, from: number): Drag => ({
  start: touch,
  last: touch,
  before: touch,
  from,
  way: 'undecided',
});

/**
 * The drag after a move. `listScrolls`: the finger is on a list that scrolls; then only a pull downwards from its very
 * top moves the sheet.
 */
export function moveDrag(drag: Drag, touch: Touched, list: { readonly scrolls: boolean; readonly top: boolean }): Drag {
  const moved = { ...drag, before: drag.last, last: touch };
  if (drag.way !== 'undecided') return moved;
  const [dx, dy] = [touch.x - drag.start.x, touch.y - drag.start.y];
  if (Math.abs(dx) < UNDECIDED_PX && Math.abs(dy) < UNDECIDED_PX) return moved;
  const sideways = Math.abs(dx) > Math.abs(dy);
  const ours = !sideways && (!list.scrolls || (list.top && dy > 0));
  return { ...moved, way: ours ? 'drag' : 'scroll' };
}

/** Body height under the finger, within its stops. */
export const draggedHeight = ({ from, start, last }: Drag, size: SheetSize): number =>
  Math.min(bodyHeight('full', size), Math.max(0, from + start.y - last.y));

/** The stop that a let-go sheet goes to: the next one in the direction of a throw, else the nearest. */
export function stopAfter(drag: Drag, size: SheetSize): SheetStop {
  const height = draggedHeight(drag, size);
  const speed = (drag.before.y - drag.last.y) / Math.max(1, drag.last.at - drag.before.at);
  const heights = sheetStops.map((stop) => ({ stop, height: bodyHeight(stop, size) }));
  if (speed > THROW_SPEED) return heights.find((each) => each.height > height)?.stop ?? 'full';
  if (speed < -THROW_SPEED) return [...heights].reverse().find((each) => each.height < height)?.stop ?? 'peek';
  const gap = (each: { height: number }) => Math.abs(each.height - height);
  return heights.reduce((best, each) => (gap(each) < gap(best) ? each : best)).stop;
}

/** What a press on the grip does: up by a stop, and from the top down to the head. */
export const nextStop = (stop: SheetStop): SheetStop => (stop === 'peek' ? 'half' : stop === 'half' ? 'full' : 'peek');
