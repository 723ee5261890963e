import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useT } from '../../i18n/language';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { DrawingSheet } from './drawing-sheet';
import { useGestures } from './gestures.h5';
import type { DrawingViewProps } from './view-props';
import { fitted, kept, MOST, wholeSheet, zoomedAt, type Size, type Zoom } from './zoom';

const STEP_PIXELS = 60;
const STEP_SCALE = 1.5;
const centre = { x: 0, y: 0 };

/** Size of the box, which follows the window. */
function useBoxSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const measure = () => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = box.current ?? {};
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { box, size };
}

/** The drawing on the web: one finger or the mouse drags, two fingers or the wheel enlarge, and so do keys. */
export function DrawingView({ label, ratio, ...sheet }: DrawingViewProps) {
  const t = useT();
  const { box, size } = useBoxSize();
  const [zoom, setZoom] = useState<Zoom>(wholeSheet);
  const paper = fitted(size, ratio);
  const change = (next: (zoom: Zoom) => Zoom) => setZoom((before) => kept(next(before), paper, size));
  const moved = useGestures(box, change);
  const by = (x: number, y: number) => change((before) => ({ ...before, x: before.x + x, y: before.y + y }));
  const scaled = (factor: number) => change((before) => zoomedAt(before, factor, centre));
  const keys: Record<string, () => void> = {
    ArrowLeft: () => by(STEP_PIXELS, 0),
    ArrowRight: () => by(-STEP_PIXELS, 0),
    ArrowUp: () => by(0, STEP_PIXELS),
    ArrowDown: () => by(0, -STEP_PIXELS),
    '+': () => scaled(STEP_SCALE),
    '=': () => scaled(STEP_SCALE),
    '-': () => scaled(1 / STEP_SCALE),
    '0': () => setZoom(wholeSheet),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.target === event.currentTarget ? keys[event.key] : undefined;
    // At its edge the drawing lets the arrow keys scroll the page.
    if (!act || (zoom.scale === 1 && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  };
  const style = {
    width: paper.width,
    height: paper.height,
    transform: `translate(-50%, -50%) translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})`,
    '--drawn-scale': zoom.scale,
  } as CSSProperties;
  const enlarged = zoom.scale > 1;
  return (
    <div className={enlarged ? 'drawn-box drawn-box-enlarged' : 'drawn-box'}>
      <div
        ref={box}
        className="drawn-window"
        role="region"
        aria-label={label}
        // A region that keys move has to be reached by keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="drawn-paper" style={style} onClickCapture={(event) => moved() && event.stopPropagation()}>
          <DrawingSheet {...sheet} />
        </div>
      </div>
      <div className="drawn-buttons">
        <Pressable
          className="drawn-button"
          label={t('drawnMaps.closer')}
          disabled={zoom.scale >= MOST}
          onPress={() => scaled(STEP_SCALE)}
        >
          <span aria-hidden>+</span>
        </Pressable>
        <Pressable
          className="drawn-button"
          label={t('drawnMaps.wider')}
          disabled={!enlarged}
          onPress={() => scaled(1 / STEP_SCALE)}
        >
          <span aria-hidden>−</span>
        </Pressable>
        {enlarged && (
          <Pressable className="drawn-button" label={t('drawnMaps.whole')} onPress={() => setZoom(wholeSheet)}>
            <Icon name="refresh" className="icon-small" />
          </Pressable>
        )}
      </div>
    </div>
  );
}
