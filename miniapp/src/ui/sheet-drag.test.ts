import { beginDrag, bodyHeight, coveredHeight, draggedHeight, moveDrag, nextStop, stopAfter } from './sheet-drag';

const size = { box: 600, head: 70 };
const at = (x: number, y: number, ms: number) => ({ x, y, at: ms });
const still = { scrolls: false, top: true };

/** A finger that goes from one height to another, so fast, and then rests or not. */
function drag(from: number, dy: number, options: { ms?: number; list?: { scrolls: boolean; top: boolean } } = {}) {
  const { ms = 1_000, list = still } = options;
  const begun = beginDrag(at(100, 500, 0), from);
  const half = moveDrag(begun, at(100, 500 + dy / 2, ms / 2), list);
  return moveDrag(half, at(100, 500 + dy, ms), list);
}

describe('a bottom sheet', () => {
  it('covers its head, about half, or all of its box', () => {
    expect(coveredHeight('peek', size)).toBe(70);
    expect(coveredHeight('half', size)).toBeCloseTo(312);
    expect(coveredHeight('full', size)).toBe(600);
    expect(bodyHeight('full', { box: 50, head: 70 })).toBe(0);
  });

  it('follows the finger within its stops', () => {
    expect(draggedHeight(drag(0, -100), size)).toBe(100);
    expect(draggedHeight(drag(0, 300), size)).toBe(0);
    expect(draggedHeight(drag(242, -900), size)).toBe(530);
  });

  it('comes to rest at the nearest stop, or goes on to the next when thrown', () => {
    expect(stopAfter(drag(0, -90), size)).toBe('peek');
    expect(stopAfter(drag(0, -200), size)).toBe('half');
    expect(stopAfter(drag(0, -500), size)).toBe('full');
    expect(stopAfter(drag(0, -60, { ms: 60 }), size)).toBe('half');
    expect(stopAfter(drag(530, 60, { ms: 60 }), size)).toBe('half');
    expect(stopAfter(drag(242, 60, { ms: 60 }), size)).toBe('peek');
  });

  it('leaves sideways moves to what lies on it, and small ones undecided', () => {
    const begun = beginDrag(at(100, 500, 0), 0);
    expect(moveDrag(begun, at(140, 490, 50), still).way).toBe('scroll');
    expect(moveDrag(begun, at(102, 497, 50), still).way).toBe('undecided');
    expect(moveDrag(begun, at(102, 480, 50), still).way).toBe('drag');
  });

  it('lets a list scroll, and takes over where its top is pulled down', () => {
    expect(drag(530, -100, { list: { scrolls: true, top: true } }).way).toBe('scroll');
    expect(drag(530, 100, { list: { scrolls: true, top: false } }).way).toBe('scroll');
    expect(drag(530, 100, { list: { scrolls: true, top: true } }).way).toBe('drag');
  });

  it('goes up by its grip, and from the top down again', () => {
    expect(nextStop('peek')).toBe('half');
    expect(nextStop('half')).toBe('full');
    expect(nextStop('full')).toBe('peek');
  });
});
