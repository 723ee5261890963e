import { useEffect, useRef, type RefObject } from 'react';
import { zoomedAt, type Zoom } from './zoom';

type Change = (next: (zoom: Zoom) => Zoom) => void;
interface Spot {
  readonly x: number;
  readonly y: number;
}

const WHEEL_RATE = 0.0016;
const TWICE = 2.2;
/** A finger that moved further than this did not tap. */
const TAP_PIXELS = 6;

const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What moving one of the fingers does to the sheet: one drags it, two drag and enlarge it. */
function dragged(before: readonly Spot[], after: readonly Spot[]): (zoom: Zoom) => Zoom {
  const [a, b, c, d] = [before[0]!, before[1], after[0]!, after[1]];
  if (!b || !d) return (zoom) => ({ ...zoom, x: zoom.x + c.x - a.x, y: zoom.y + c.y - a.y });
  const [from, to, factor] = [middle(a, b), middle(c, d), apart(c, d) / Math.max(1, apart(a, b))];
  return (zoom) => zoomedAt({ ...zoom, x: zoom.x + to.x - from.x, y: zoom.y + to.y - from.y }, factor, to);
}

/**
 * Turns pointers, wheel and double click over a box into changes of its zoom.
 * @returns tells whether the last touch moved the sheet, so that lifting the finger is no tap on a mark
 */
export function useGestures(box: RefObject<HTMLElement>, change: Change): () => boolean {
  const latest = useRef(change);
  latest.current = change;
  const travelled = useRef(0);
  useEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    const fingers = new Map<number, Spot>();
    const spotOf = (event: MouseEvent): Spot => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
    };
    const down = (event: PointerEvent) => {
      if (fingers.size === 0) travelled.current = 0;
      fingers.set(event.pointerId, spotOf(event));
    };
    const move = (event: PointerEvent) => {
      const known = fingers.get(event.pointerId);
      if (!known) return;
      const before = [...fingers.values()];
      const now = spotOf(event);
      fingers.set(event.pointerId, now);
      travelled.current += apart(known, now);
      if (travelled.current > TAP_PIXELS) node.setPointerCapture?.(event.pointerId);
      latest.current(dragged(before, [...fingers.values()]));
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      // The plain wheel scrolls the page; with Ctrl, as trackpads send a pinch, it enlarges.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current((zoom) => zoomedAt(zoom, Math.exp(-event.deltaY * WHEEL_RATE * 4), spotOf(event)));
    };
    const twice = (event: MouseEvent) => latest.current((zoom) => zoomedAt(zoom, TWICE, spotOf(event)));
    const ends = { pointerup: up, pointercancel: up, pointerleave: up };
    const listeners = { pointerdown: down, pointermove: move, ...ends, dblclick: twice };
    for (const [name, listener] of Object.entries(listeners)) node.addEventListener(name, listener as EventListener);
    node.addEventListener('wheel', wheel, { passive: false });
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        node.removeEventListener(name, listener as EventListener);
      }
      node.removeEventListener('wheel', wheel);
    };
  }, [box]);
  return () => travelled.current > TAP_PIXELS;
}
