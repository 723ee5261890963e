import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Frame } from './frame';
import { describeSchedule } from './hours/describe';
import { readRule } from './hours/read-rule';
import { sameEveryDay, type Schedule } from './hours/schedule';
import { ScheduleEditor } from './hours/schedule-editor';
import { writeRule } from './hours/write-rule';
import type { InputProps } from './input';

const starts: readonly (readonly [label: string, schedule: Schedule])[] = [
  [
    '按星期填写',
    { always: false, periods: [{ span: undefined, week: sameEveryDay([{ from: '09:00', to: '17:00' }]) }] },
  ],
  ['全天 24 小时', { always: true, periods: [] }],
];

/** Opening hours: an editor by weekday on top, OSM's `opening_hours` syntax underneath. */
export default function OpeningHoursInput(props: InputProps<string>) {
  const { name, disabled } = props;
  const { value, error, onChange } = useField<string | null>(name);
  const [isExpert, setExpert] = useState(false);
  const rule = value ?? '';
  const schedule = rule === '' ? undefined : readRule(rule);
  const isText = isExpert || (rule !== '' && schedule === undefined);
  const set = (next: string): void => onChange(name, next === '' ? null : next);
  return (
    <Frame {...props} error={error}>
      <Box padding={4} background="neutral0" borderColor="neutral200" hasRadius>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Flex gap={2} wrap="wrap">
            {starts.map(([label, start]) => (
              <Button
                key={label}
                size="S"
                variant={!isText && schedule?.always === start.always ? 'secondary' : 'tertiary'}
                disabled={disabled}
                onClick={() => {
                  setExpert(false);
                  if (schedule?.always !== start.always) set(writeRule(start));
                }}
              >
                {label}
              </Button>
            ))}
            <Button
              size="S"
              variant={isText ? 'secondary' : 'tertiary'}
              disabled={disabled}
              onClick={() => setExpert(true)}
            >
              高级写法
            </Button>
            <Button size="S" variant="ghost" disabled={disabled || rule === ''} onClick={() => set('')}>
              清空（不清楚）
            </Button>
          </Flex>
          {isText && (
            <TextInput
              aria-label="OSM opening_hours 规则"
              placeholder="Mo-Fr 09:00-17:00; Sa,Su 09:00-16:00; PH off"
              disabled={disabled}
              value={rule}
              onChange={({ target }) => set(target.value)}
            />
          )}
          {!isText && schedule && !schedule.always && (
            <ScheduleEditor schedule={schedule} disabled={disabled} onChange={(next) => set(writeRule(next))} />
          )}
          <Typography aria-live="polite" textColor={rule === '' ? 'neutral600' : 'neutral800'}>
            {explain(rule, schedule)}
          </Typography>
        </Flex>
      </Box>
    </Frame>
  );
}

function explain(rule: string, schedule: Schedule | undefined): string {
  if (rule === '') return '还没有填：游客会看到“开放时间待核实”。';
  return schedule
    ? `游客会看到：${describeSchedule(schedule)}`
    : '这条规则比较特殊，只能用高级写法；保存时会检查能不能读懂。';
}
