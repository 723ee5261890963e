import type { BusLine } from '@boshan/shared/contract/bus-line';
import { Text, View } from '@tarojs/components';
import { boshanDay, dayText } from '../../content/moment';
import { useLanguage, useT } from '../../i18n/language';
import { Section } from '../../ui/cards';
import { classes } from '../../ui/classes';
import { Banner, HoursLine } from '../../ui/marks';
import { departureText, nextWords, timetableProblem, type Direction } from './bus-words';
import { clockAt } from './clock';
import { departuresOn, holidayState, nextTime, timetableRows, type TimetableRow } from './timetable';

interface AtMoment {
  line: BusLine;
  /** Milliseconds. */
  now: number;
}

/** Today's departures of one direction, what is gone in grey, the next one marked; else when it runs again. */
function TodayTimes({ line, now, direction }: AtMoment & { direction: Direction }) {
  const t = useT();
  const language = useLanguage();
  if (!line.departures.some((departure) => departure.direction === direction)) return null;
  const times = departuresOn(line.departures, boshanDay(now), direction);
  const clock = clockAt(now);
  const next = nextTime(times, clock);
  const words = nextWords(t, language, line.departures, direction, now);
  return (
    <View className="pad bus-today">
      <View className="note soft">{t(`routes.${direction}`)}</View>
      {times.length > 0 && (
        <View className="bus-times">
          {times.map((time) => (
            <Text
              key={time}
              className={classes('bus-time', time < clock && 'bus-time-gone', time === next && 'bus-time-next')}
            >
              {departureText(t, time)}
            </Text>
          ))}
        </View>
      )}
      <HoursLine state={words.state} text={words.text} />
    </View>
  );
}

/** Days on which a row of the timetable holds, and from when to when. */
function useRowWords(): (row: TimetableRow) => string {
  const t = useT();
  const language = useLanguage();
  return ({ days, publicHolidays, validFrom, validTo }) => {
    const names = days.length === 7 ? [t('routes.daily')] : days.map((day) => t(`routes.${day}`));
    if (publicHolidays && days.length < 7) names.push(t('routes.publicHolidays'));
    const from = dayText(language, validFrom);
    const to = dayText(language, validTo);
    const range =
      from && to
        ? t('routes.validRange', { from, to })
        : from
          ? t('routes.validFrom', { from })
          : to && t('routes.validTo', { to });
    return [names.join(language === 'zh' ? '、' : ', '), range].filter(Boolean).join(' · ');
  };
}

/** What of a timetable holds now or later. What has ended is no help to anybody and looks like a promise. */
const standing = (line: BusLine, day: string): readonly TimetableRow[] =>
  timetableRows(line.departures).filter(({ validTo }) => validTo === undefined || validTo >= day);

/** Whether a line runs today and when; where no timetable is in force, that and nothing else. */
export function BusTimetable({ line, now }: AtMoment) {
  const t = useT();
  const language = useLanguage();
  const rowWords = useRowWords();
  const day = boshanDay(now);
  const problem = timetableProblem(t, language, line.departures, day);
  const holiday = holidayState(line.departures, day);
  const rows = standing(line, day).slice(0, 12);
  return (
    <>
      {!problem && (
        <Section title={t('routes.today')}>
          {holiday !== 'ordinary' && (
            <View className="pad note soft">
              {t(holiday === 'holiday' ? 'routes.holidayToday' : 'routes.holidayUnknown')}
            </View>
          )}
          <TodayTimes line={line} now={now} direction="outbound" />
          <TodayTimes line={line} now={now} direction="inbound" />
        </Section>
      )}
      <Section title={t('routes.timetable')}>
        {problem && (
          <View className="pad">
            <View className="route-draft-box">
              <Banner tone="warning" text={problem.text} detail={problem.detail} />
            </View>
          </View>
        )}
        {rows.map((row) => (
          <View key={`${row.direction}${rowWords(row)}`} className="pad bus-row">
            <View className="strong">
              {`${t(`routes.${row.direction}`)}  ${row.times.map((time) => departureText(t, time)).join('  ')}`}
            </View>
            <View className="note soft">{rowWords(row)}</View>
          </View>
        ))}
      </Section>
    </>
  );
}
