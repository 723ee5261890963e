import { ScrollView, View } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import { useT } from '../i18n/language';
import { classes } from './classes';
import { Pressable } from './pressable';
import {
  beginDrag,
  bodyHeight,
  draggedHeight,
  moveDrag,
  nextStop,
  stopAfter,
  type Drag,
  type SheetSize,
  type SheetStop,
} from './sheet-drag';
import './bottom-sheet.css';

interface BottomSheetProps {
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
  /** What a screen reader calls the sheet. */
  label: string;
  /** The box that the sheet lies in, and about how high its head is. */
  size: SheetSize;
  /** Least time between two positions that are drawn while a finger drags; for hosts where each one costs a message. */
  followMs?: number;
  head: ReactNode;
  children: ReactNode;
}

/** The part of a touch event that the web and the mini-programs have in common. */
interface TouchLike {
  readonly touches: { readonly [index: number]: { readonly clientX: number; readonly clientY: number } | undefined };
}

const touchOf = (event: unknown) => {
  const finger = (event as TouchLike).touches[0];
  return finger && { x: finger.clientX, y: finger.clientY, at: Date.now() };
};

type DragProps = Pick<BottomSheetProps, 'stop' | 'onStop' | 'size'> & { followMs: number };

/** The finger on the sheet: the body's height while it drags, and the handlers of head and body. */
function useDrag({ stop, onStop, size, followMs }: DragProps) {
  const drag = useRef<Drag>();
  const drawn = useRef(0);
  const listTop = useRef(0);
  const [height, setHeight] = useState<number>();
  const start = (event: unknown) => {
    const touch = touchOf(event);
    drag.current = touch && beginDrag(touch, bodyHeight(stop, size));
  };
  const move = (event: unknown, onList: boolean) => {
    const touch = touchOf(event);
    if (!touch || !drag.current) return;
    const scrolls = onList && stop === 'full';
    drag.current = moveDrag(drag.current, touch, { scrolls, top: listTop.current <= 0 });
    if (drag.current.way !== 'drag' || touch.at - drawn.current < followMs) return;
    drawn.current = touch.at;
    setHeight(draggedHeight(drag.current, size));
  };
  const end = () => {
    const ended = drag.current;
    drag.current = undefined;
    setHeight(undefined);
    if (ended?.way === 'drag') onStop(stopAfter(ended, size));
  };
  const handlers = (onList: boolean) => ({
    onTouchStart: start,
    onTouchMove: (event: unknown) => move(event, onList),
    onTouchEnd: end,
    onTouchCancel: end,
  });
  return { height, handlers, onScroll: (top: number) => (listTop.current = top) };
}

/**
 * A sheet over the lower edge of its box, for a map with a list: three stops, by finger or by its grip. The list scrolls
 * only where the sheet is fully open; before that a finger on it moves the sheet.
 */
export function BottomSheet({ stop, onStop, label, size, followMs = 0, head, children }: BottomSheetProps) {
  const t = useT();
  const { height, handlers, onScroll } = useDrag({ stop, onStop, size, followMs });
  const dragging = height !== undefined;
  const state = dragging ? 'bottom-sheet-held' : `bottom-sheet-${stop}`;
  return (
    <View
      className={classes('bottom-sheet', state, followMs > 0 && 'bottom-sheet-eased')}
      role="region"
      aria-label={label}
    >
      <View className="bottom-sheet-head" {...handlers(false)}>
        <Pressable
          className="bottom-sheet-grip"
          label={t(stop === 'full' ? 'ui.sheetLess' : 'ui.sheetMore')}
          onPress={() => onStop(nextStop(stop))}
        >
          <View className="bottom-sheet-bar" />
        </Pressable>
        {head}
      </View>
      <ScrollView
        className="bottom-sheet-body"
        style={{ height: `${Math.round(height ?? bodyHeight(stop, size))}px` }}
        scrollY={stop === 'full' && !dragging}
        onScroll={({ detail }) => onScroll(detail.scrollTop)}
        {...handlers(true)}
      >
        {children}
      </ScrollView>
    </View>
  );
}
