import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { lastDay, months, type Span } from './schedule';

interface SpanRowProps {
  readonly span: Span;
  readonly disabled: boolean | undefined;
  readonly onChange: (span: Span) => void;
}

const parts = (text: string): readonly [month: string, day: string] => {
  const [month = 'Jan', day = '01'] = text.split(' ');
  return [month, day];
};

/** The days of the year from which and until which a period's hours hold. */
export function SpanRow({ span, disabled, onChange }: SpanRowProps) {
  return (
    <Flex gap={2} wrap="wrap">
      {(['from', 'to'] as const).map((end) => {
        const [month, day] = parts(span[end]);
        const label = end === 'from' ? '从' : '到';
        const days = Array.from({ length: Number(lastDay(month)) }, (_, index) => String(index + 1).padStart(2, '0'));
        const set = (nextMonth: string, nextDay: string): void => {
          const valid = nextDay > lastDay(nextMonth) ? lastDay(nextMonth) : nextDay;
          onChange({ ...span, [end]: `${nextMonth} ${valid}` });
        };
        return (
          <Flex key={end} gap={1}>
            <Typography>{label}</Typography>
            <SingleSelect
              size="S"
              aria-label={`${label}哪个月`}
              disabled={disabled}
              value={month}
              onChange={(value) => set(String(value), day)}
            >
              {months.map((name, index) => (
                <SingleSelectOption key={name} value={name}>
                  {`${index + 1}月`}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <SingleSelect
              size="S"
              aria-label={`${label}哪一天`}
              disabled={disabled}
              value={day}
              onChange={(value) => set(month, String(value))}
            >
              {days.map((name) => (
                <SingleSelectOption key={name} value={name}>
                  {`${Number(name)}日`}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Flex>
        );
      })}
    </Flex>
  );
}
