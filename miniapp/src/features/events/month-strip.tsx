import { Text, View } from '@tarojs/components';
import { useLanguage, useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Pressable } from '../../ui/pressable';
import type { Agenda } from './agenda';
import { twelveMonths } from './agenda';
import { monthHeading, monthShort } from './event-words';

interface MonthStripProps {
  agenda: Agenda;
  today: string;
  value: string | undefined;
  onChange: (month: string | undefined) => void;
}

/** A year at a glance: twelve months with how many events begin in each; one may be chosen. */
export function MonthStrip({ agenda, today, value, onChange }: MonthStripProps) {
  const t = useT();
  const language = useLanguage();
  const counts = new Map(agenda.months.map(({ month, items }) => [month, items.length]));
  return (
    <View className="months" role="group" aria-label={t('events.year')}>
      {twelveMonths(today).map((month) => {
        const n = counts.get(month) ?? 0;
        const heading = monthHeading(t, language, month);
        return (
          <Pressable
            key={month}
            className={classes('month', month === value && 'month-on', n === 0 && 'month-empty')}
            label={n > 0 ? t('events.monthCount', { month: heading, n }) : t('events.monthEmpty', { month: heading })}
            selected={month === value}
            onPress={() => onChange(month === value ? undefined : month)}
          >
            <Text className="month-name">{monthShort(t, language, Number(month.slice(5)))}</Text>
            <View className={classes('month-dot', n > 0 && 'month-dot-on')} />
          </Pressable>
        );
      })}
    </View>
  );
}
