import { Button, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import type { Range } from './schedule';

interface DayRowProps {
  readonly label: string;
  readonly ranges: readonly Range[];
  readonly disabled: boolean | undefined;
  readonly onChange: (ranges: readonly Range[]) => void;
  /** Copies this day's hours to all days. */
  readonly onCopy: () => void;
}

const first: Range = { from: '09:00', to: '17:00' };
const second: Range = { from: '13:30', to: '17:00' };

/** One weekday: its time ranges, or closed. */
export function DayRow({ label, ranges, disabled, onChange, onCopy }: DayRowProps) {
  const replace = (index: number, range: Range): void =>
    onChange(ranges.map((other, position) => (position === index ? range : other)));
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={label}>
      <Typography fontWeight="bold" minWidth="4rem">
        {label}
      </Typography>
      {ranges.length === 0 && <Typography textColor="neutral600">不开放</Typography>}
      {ranges.map((range, index) => (
        <Flex key={index} gap={1}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              size="S"
              aria-label={`${label}第 ${index + 1} 段${end === 'from' ? '开始' : '结束'}`}
              disabled={disabled}
              value={range[end]}
              onChange={({ target }) => target.value && replace(index, { ...range, [end]: target.value })}
            />
          ))}
          <IconButton
            label={`去掉${label}第 ${index + 1} 段`}
            variant="ghost"
            disabled={disabled}
            onClick={() => onChange(ranges.filter((_, position) => position !== index))}
          >
            <Cross />
          </IconButton>
        </Flex>
      ))}
      <IconButton
        label={`给${label}加一段时间`}
        variant="ghost"
        disabled={disabled}
        onClick={() => onChange([...ranges, ranges.length === 0 ? first : second])}
      >
        <Plus />
      </IconButton>
      <Button size="S" variant="ghost" disabled={disabled} onClick={onCopy}>
        每天都这样
      </Button>
    </Flex>
  );
}
