import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { styled } from 'styled-components';
import type { FitReport, Spot } from '../fit-report';
import type { TiePoint } from './control-points-api';
import { pointError, type Grade } from './control-points-words';

const Sheet = styled.div`
  position: relative;
  width: 100%;
  max-width: 860px;
  line-height: 0;
  user-select: none;
  cursor: crosshair;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  overflow: hidden;
`;

const Picture = styled.img`
  width: 100%;
  height: auto;
  pointer-events: none;
`;

const Grid = styled.svg`
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  pointer-events: none;
`;

const fills = { good: 'success600', fair: 'warning600', bad: 'danger600', unknown: 'primary600' } as const;

const Pin = styled.button<{ $grade: Grade; $selected: boolean }>`
  position: absolute;
  width: 30px;
  height: 30px;
  margin: -15px 0 0 -15px;
  padding: 0;
  border-radius: 50%;
  border: 2px solid #fff;
  background: ${({ theme, $grade }) => theme.colors[fills[$grade]]};
  box-shadow: ${({ $selected }) => ($selected ? '0 0 0 4px rgba(73, 69, 255, 0.55)' : '0 1px 4px rgba(0, 0, 0, 0.5)')};
  color: #fff;
  font-size: 14px;
  font-weight: 700;
  line-height: 26px;
  cursor: grab;
  touch-action: none;
`;

const KEY_STEP = 0.004;
const keySteps: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -KEY_STEP, y: 0 },
  ArrowRight: { x: KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP },
  ArrowDown: { x: 0, y: KEY_STEP },
};

const fraction = (value: number): number => Number(Math.max(0, Math.min(1, value)).toFixed(4));

interface CanvasProps {
  readonly url: string;
  readonly points: readonly TiePoint[];
  readonly report: FitReport | undefined;
  readonly selected: number | undefined;
  readonly disabled: boolean | undefined;
  readonly onAdd: (spot: Spot) => void;
  readonly onMove: (index: number, spot: Spot) => void;
  readonly onSelect: (index: number) => void;
}

/** The drawing with its points: a click adds one, dragging (or the arrow keys) moves one. */
export function ControlPointsCanvas({ url, points, report, selected, disabled, onAdd, onMove, onSelect }: CanvasProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number>();
  const spotOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Spot => {
    const { left, top, width, height } = sheet.current!.getBoundingClientRect();
    return { x: fraction((clientX - left) / width), y: fraction((clientY - top) / height) };
  };
  const take = (event: PointerEvent<HTMLButtonElement>, index: number): void => {
    onSelect(index);
    if (disabled) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(index);
  };
  const nudge = (event: KeyboardEvent, index: number, { x, y }: Spot): void => {
    const step = keySteps[event.key];
    if (!step || disabled) return;
    event.preventDefault();
    onMove(index, { x: fraction(x + step.x), y: fraction(y + step.y) });
  };
  const lines = report?.kind === 'fit' ? report.grid : [];
  return (
    <Sheet ref={sheet} onClick={(event) => event.target === sheet.current && !disabled && onAdd(spotOf(event))}>
      <Picture src={url} alt="手绘图：点一处添加对应点" draggable={false} />
      <Grid viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        {['rgba(255,255,255,0.75)', 'rgba(20,60,150,0.75)'].map((stroke, layer) =>
          lines.map((line, index) => (
            <polyline
              key={`${layer}-${index}`}
              points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
              fill="none"
              stroke={stroke}
              strokeWidth={layer === 0 ? 3 : 1.2}
              vectorEffect="non-scaling-stroke"
            />
          )),
        )}
      </Grid>
      {points.map((point, index) => (
        <Pin
          key={index}
          type="button"
          aria-label={`对应点 ${index + 1}，可拖动，或用方向键微调`}
          aria-pressed={selected === index}
          style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
          $grade={point.point ? pointError(report, index).grade : 'unknown'}
          $selected={selected === index}
          onPointerDown={(event: PointerEvent<HTMLButtonElement>) => take(event, index)}
          onPointerMove={(event: PointerEvent<HTMLButtonElement>) => dragged === index && onMove(index, spotOf(event))}
          onPointerUp={() => setDragged(undefined)}
          onPointerCancel={() => setDragged(undefined)}
          onFocus={() => onSelect(index)}
          onKeyDown={(event: KeyboardEvent) => nudge(event, index, point)}
        >
          {index + 1}
        </Pin>
      ))}
    </Sheet>
  );
}
