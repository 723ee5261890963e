import { addDays, weekdayOf } from '@boshan/shared/hours/calendar';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { boshanDay, dayText } from '../../content/moment';
import { useLanguage, useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/controls';
import { Pressable } from '../../ui/pressable';
import { weekdays } from './filter-names';

/** Hours are published a season ahead; what lies further off nobody can promise. */
const MONTHS_AHEAD = 11;

const monthOf = (day: string): string => day.slice(0, 7);

/** The month that lies so many months from another (`YYYY-MM`). */
export function monthFrom(month: string, ahead: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + ahead;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The days of a month, and how many weekdays lie empty before the first (the week begins on Monday). */
export function monthGrid(month: string): { readonly blanks: number; readonly days: readonly string[] } {
  const first = `${month}-01`;
  const days: string[] = [];
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return { blanks: weekdayOf(first), days };
}

interface DayPickerProps {
  /** The chosen day, `YYYY-MM-DD`. */
  value: string | undefined;
  onChange: (day: string) => void;
}

/** A month's days to choose from, from today on. */
export function DayPicker({ value, onChange }: DayPickerProps) {
  const t = useT();
  const language = useLanguage();
  const today = boshanDay(Date.now());
  const [month, setMonth] = useState(monthOf(value ?? today));
  const { blanks, days } = monthGrid(month);
  const [year = '', number = ''] = month.split('-');
  return (
    <View className="days" aria-label={t('places.pickDay')}>
      <View className="row">
        {month > monthOf(today) ? (
          <IconButton icon="back" label={t('places.previousMonth')} onPress={() => setMonth(monthFrom(month, -1))} />
        ) : (
          <View className="days-edge" />
        )}
        <View className="grow strong days-month" role="status" aria-live="polite">
          {t('places.month', { year, month: Number(number) })}
        </View>
        {month < monthFrom(monthOf(today), MONTHS_AHEAD) ? (
          <IconButton icon="forward" label={t('places.nextMonth')} onPress={() => setMonth(monthFrom(month, 1))} />
        ) : (
          <View className="days-edge" />
        )}
      </View>
      <View className="days-grid">
        {weekdays.map((name) => (
          <Text key={name} className="days-name small soft">
            {t(`placeDetail.${name}`)}
          </Text>
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          <View key={index} className="days-blank" />
        ))}
        {days.map((day) => (
          <Pressable
            key={day}
            className={classes(
              'day',
              day === value && 'day-on',
              day === today && 'day-today',
              day < today && 'day-off',
            )}
            role="radio"
            selected={day === value}
            disabled={day < today}
            label={dayText(language, day)}
            onPress={() => onChange(day)}
          >
            <Text>{Number(day.slice(8))}</Text>
            <Text className="day-week">{t(`placeDetail.${weekdays[weekdayOf(day)] ?? 'mo'}`)}</Text>
          </Pressable>
        ))}
      </View>
    </View>
  );
}
