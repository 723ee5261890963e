import { MovableArea, MovableView } from '@tarojs/components';
import { DrawingSheet } from './drawing-sheet';
import type { DrawingViewProps } from './view-props';

/** Part of the screen's height that a drawing may take. */
const HIGH = 72;

/** The drawing in mini-programs: the host's own movable view pans and pinches without a word to the script. */
export function DrawingView({ label, ratio, ...sheet }: DrawingViewProps) {
  // Box and sheet have one size, so that the whole drawing lies still and an enlarged one stays in its box.
  const size = {
    width: `min(100vw, ${(ratio * HIGH).toFixed(2)}vh)`,
    height: `min(${HIGH}vh, ${(100 / ratio).toFixed(2)}vw)`,
  };
  return (
    <MovableArea className="drawn-box drawn-box-native" style={size} scaleArea aria-label={label}>
      <MovableView style={size} direction="all" scale scaleMin={1} scaleMax={6}>
        <DrawingSheet {...sheet} />
      </MovableView>
    </MovableArea>
  );
}
