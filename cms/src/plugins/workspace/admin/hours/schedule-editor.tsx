import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { DayRow } from './day-row';
import { dayNames } from './describe';
import { sameEveryDay, weekdays, type Period, type Schedule } from './schedule';
import { SpanRow } from './span-row';

interface ScheduleEditorProps {
  readonly schedule: Schedule;
  readonly disabled: boolean | undefined;
  readonly onChange: (schedule: Schedule) => void;
}

const season = (index: number): Period => ({
  span: index % 2 === 1 ? { from: 'Apr 01', to: 'Oct 31' } : { from: 'Nov 01', to: 'Mar 31' },
  week: sameEveryDay([{ from: '09:00', to: '17:00' }]),
});

/** Hours by weekday for the whole year or for spans of it. */
export function ScheduleEditor({ schedule, disabled, onChange }: ScheduleEditorProps) {
  const { periods } = schedule;
  const setPeriods = (next: readonly Period[]): void => onChange({ always: false, periods: next });
  const replace = (index: number, period: Period): void =>
    setPeriods(periods.map((other, position) => (position === index ? period : other)));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {periods.map((period, index) => (
        <Box key={index} padding={3} borderColor="neutral200" hasRadius>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Flex justifyContent="space-between" gap={2}>
              {period.span ? (
                <SpanRow
                  span={period.span}
                  disabled={disabled}
                  onChange={(span) => replace(index, { ...period, span })}
                />
              ) : (
                <Typography fontWeight="bold">{periods.length > 1 ? '全年其他日子' : '全年'}</Typography>
              )}
              {periods.length > 1 && (
                <Button
                  size="S"
                  variant="danger-light"
                  startIcon={<Trash />}
                  disabled={disabled}
                  onClick={() => setPeriods(periods.filter((_, position) => position !== index))}
                >
                  删掉这一段
                </Button>
              )}
            </Flex>
            {weekdays.map((day) => (
              <DayRow
                key={day}
                label={dayNames[day]}
                ranges={period.week[day]}
                disabled={disabled}
                onChange={(ranges) => replace(index, { ...period, week: { ...period.week, [day]: ranges } })}
                onCopy={() => replace(index, { ...period, week: sameEveryDay(period.week[day]) })}
              />
            ))}
          </Flex>
        </Box>
      ))}
      <Box>
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Plus />}
          disabled={disabled}
          onClick={() => setPeriods([...periods, season(periods.length)])}
        >
          添加季节时间（例如旺季、淡季）
        </Button>
      </Box>
    </Flex>
  );
}
