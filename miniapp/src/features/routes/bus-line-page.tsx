import type { BusLine } from '@boshan/shared/contract/bus-line';
import { Text, View } from '@tarojs/components';
import { useRecord } from '../../content/collections';
import { boshanDay, dayText } from '../../content/moment';
import { RecordPage } from '../../frame/record-page';
import { NoticesFor } from '../../frame/related';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { classes } from '../../ui/classes';
import { FactList, Prose } from '../../ui/detail';
import { Icon } from '../../ui/icons/icon';
import { Banner } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { clockAt } from './clock';
import { departuresOn, nextTime, timetableRows, timetableState, type TimetableRow } from './timetable';
import './routes.css';

type Direction = TimetableRow['direction'];

/** Today's departures of one direction, what is gone in grey, the next one marked. */
function TodayTimes({ line, direction }: { line: BusLine; direction: Direction }) {
  const t = useT();
  const now = Date.now();
  const times = departuresOn(line.departures, boshanDay(now), direction);
  if (times.length === 0 && direction === 'inbound') return null;
  const clock = clockAt(now);
  const next = nextTime(times, clock);
  return (
    <View className="pad bus-today">
      <View className="note soft">{t(`routes.${direction}`)}</View>
      <View className="bus-times">
        {times.map((time) => (
          <Text
            key={time}
            className={classes('bus-time', time < clock && 'bus-time-gone', time === next && 'bus-time-next')}
          >
            {time}
          </Text>
        ))}
      </View>
      <View className="note">
        {next === undefined
          ? t(times.length > 0 ? 'routes.noMoreToday' : 'routes.noneToday')
          : t('routes.next', { time: next })}
      </View>
    </View>
  );
}

/** Days on which a row of the timetable holds, and from when to when. */
function useRowWords(): (row: TimetableRow) => string {
  const t = useT();
  const language = useLanguage();
  return ({ days, publicHolidays, validFrom, validTo }) => {
    const names = days.length === 7 ? [t('routes.daily')] : days.map((day) => t(`routes.${day}`));
    if (publicHolidays) names.push(t('routes.publicHolidays'));
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

function Timetable({ line }: { line: BusLine }) {
  const t = useT();
  const language = useLanguage();
  const words = useRowWords();
  const state = timetableState(line.departures, boshanDay(Date.now()));
  const rows = timetableRows(line.departures);
  return (
    <>
      {state.kind === 'current' && (
        <Section title={t('routes.today')}>
          <TodayTimes line={line} direction="outbound" />
          <TodayTimes line={line} direction="inbound" />
        </Section>
      )}
      <Section title={t('routes.timetable')}>
        {state.kind !== 'current' && (
          <View className="pad">
            <View className="route-draft-box">
              <Banner
                tone="warning"
                text={
                  state.kind === 'none'
                    ? t('routes.noTimetable')
                    : t('routes.expiredTimetable', { day: dayText(language, state.since) })
                }
                detail={t(state.kind === 'none' ? 'routes.noTimetableHint' : 'routes.expiredHint')}
              />
            </View>
          </View>
        )}
        {rows.slice(0, 12).map((row) => (
          <View
            key={`${row.direction}${words(row)}`}
            className={classes('pad bus-row', state.kind === 'expired' && 'soft')}
          >
            <View className="strong">{`${t(`routes.${row.direction}`)}  ${row.times.join('  ')}`}</View>
            <View className="note soft">{words(row)}</View>
          </View>
        ))}
      </Section>
    </>
  );
}

function BusStops({ line }: { line: BusLine }) {
  const t = useT();
  const text = useText();
  return (
    <Section title={t('routes.busStops')}>
      <View className="bus-stops">
        {line.stops.slice(0, 60).map(({ name, placeId, minutesFromStart }, index) => {
          const words = (
            <>
              <View className="bus-stop-dot" />
              <View className="grow">
                <View>{text(name)}</View>
                {minutesFromStart !== undefined && index > 0 && (
                  <View className="small soft">{t('routes.minutesIn', { n: minutesFromStart })}</View>
                )}
              </View>
              {placeId !== undefined && <Icon name="forward" className="icon-small soft" />}
            </>
          );
          return placeId === undefined ? (
            <View key={index} className="bus-stop">
              {words}
            </View>
          ) : (
            <Pressable
              key={index}
              className="bus-stop"
              role="link"
              label={text(name)}
              onPress={() => go('place', { id: placeId })}
            >
              {words}
            </Pressable>
          );
        })}
      </View>
    </Section>
  );
}

/** A tourist bus line: whether it runs today, its timetable, its stops. */
export function BusLinePage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const { record: line, loading } = useRecord('busLines', id);
  const placeIds = line?.stops.flatMap(({ placeId }) => placeId ?? []) ?? [];
  return (
    <RecordPage name="bus-line" collection="busLines" id={id} record={line} loading={loading}>
      {line && (
        <>
          <NoticesFor placeIds={placeIds} />
          <FactList
            facts={[
              line.fareCny === undefined
                ? undefined
                : { icon: 'ticket', label: t('routes.fare'), value: t('routes.yuan', { n: line.fareCny }) },
              { icon: 'info', label: t('routes.service'), value: text(line.serviceNote) },
            ]}
          />
          <Timetable line={line} />
          <BusStops line={line} />
          <View className="theme-words">
            <Prose text={text(line.description)} />
          </View>
        </>
      )}
    </RecordPage>
  );
}
