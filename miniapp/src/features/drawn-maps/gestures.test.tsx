import { fireEvent, render } from '@testing-library/react';
import { useRef, useState } from 'react';
import { useGestures } from './gestures.h5';
import { wholeSheet, type Zoom } from './zoom';

let zoom: Zoom = wholeSheet;
let moved: () => boolean = () => false;

function Box() {
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<Zoom>(wholeSheet);
  zoom = state;
  moved = useGestures(box, (next) => setState(next));
  return <div ref={box} data-testid="box" />;
}

/** jsdom knows no pointer events: a mouse event with a pointer's number stands in. */
const pointer = (node: Element, type: string, pointerId: number, clientX: number, clientY: number) => {
  const event = new MouseEvent(type, { bubbles: true, clientX, clientY });
  Object.defineProperty(event, 'pointerId', { value: pointerId });
  fireEvent(node, event);
};

describe('gestures on a drawing', () => {
  const start = () => render(<Box />).getByTestId('box');

  it('drag with one finger, and tell it from a tap', () => {
    const box = start();
    pointer(box, 'pointerdown', 1, 10, 10);
    pointer(box, 'pointermove', 1, 12, 11);
    expect(moved()).toBe(false);
    pointer(box, 'pointermove', 1, 40, 30);
    expect(zoom).toEqual({ scale: 1, x: 30, y: 20 });
    expect(moved()).toBe(true);
    pointer(box, 'pointerup', 1, 40, 30);
    pointer(box, 'pointermove', 1, 90, 90);
    expect(zoom.x).toBe(30);
  });

  it('enlarge with two, about the middle between them', () => {
    const box = start();
    pointer(box, 'pointerdown', 1, -50, 0);
    pointer(box, 'pointerdown', 2, 50, 0);
    pointer(box, 'pointermove', 1, -100, 0);
    pointer(box, 'pointermove', 2, 100, 0);
    expect(zoom.scale).toBeCloseTo(2, 6);
    expect(zoom.x).toBeCloseTo(0, 6);
  });

  it('leave the plain wheel to the page', () => {
    const box = start();
    fireEvent.wheel(box, { deltaY: -100 });
    expect(zoom.scale).toBe(1);
    fireEvent.wheel(box, { deltaY: -100, ctrlKey: true });
    expect(zoom.scale).toBeGreaterThan(1.5);
  });
});
