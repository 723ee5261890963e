import type { ChangeEvent } from 'react';

interface SliderProps {
  className?: string;
  min?: number;
  max?: number;
  step?: number;
  value?: number;
  disabled?: boolean;
  'aria-label'?: string;
  'aria-valuetext'?: string;
  /** While it is dragged. */
  onChanging?: (event: { detail: { value: number } }) => void;
  /** When it is let go. */
  onChange?: (event: { detail: { value: number } }) => void;
  activeColor?: string;
  backgroundColor?: string;
  blockColor?: string;
  blockSize?: number;
}

/** The web's stand-in for the mini-program's `Slider`: a range input, which keyboards and screen readers know. */
export function Slider(props: SliderProps) {
  const { min = 0, max = 100, step = 1, value = 0, disabled, onChange, onChanging } = props;
  const letGo = (event: { currentTarget: HTMLInputElement }) =>
    onChange?.({ detail: { value: Number(event.currentTarget.value) } });
  return (
    <input
      type="range"
      className={`el-slider ${props.className ?? ''}`}
      min={min}
      max={max}
      step={step}
      value={value}
      disabled={disabled}
      aria-label={props['aria-label']}
      aria-valuetext={props['aria-valuetext']}
      onChange={(event: ChangeEvent<HTMLInputElement>) =>
        onChanging?.({ detail: { value: Number(event.currentTarget.value) } })
      }
      onPointerUp={letGo}
      onKeyUp={letGo}
    />
  );
}
