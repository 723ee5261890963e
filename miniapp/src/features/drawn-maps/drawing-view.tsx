import { MovableArea, MovableView } from '@tarojs/components';
import { DrawingSheet } from './drawing-sheet';
import type { DrawingViewProps } from './view-props';

/** The drawing in mini-programs: the host's own movable view pans and pinches without a word to the script. */
export function DrawingView({ label, ratio, ...sheet }: DrawingViewProps) {
  return (
    <MovableArea className="drawn-box" scaleArea aria-label={label}>
      <MovableView
        className="drawn-movable"
        style={{ width: `min(100%, ${(ratio * 72).toFixed(2)}vh)`, height: `min(72vh, ${(100 / ratio).toFixed(2)}vw)` }}
        direction="all"
        scale
        scaleMin={1}
        scaleMax={6}
      >
        <DrawingSheet {...sheet} />
      </MovableView>
    </MovableArea>
  );
}
