import type { BusLine } from '@boshan/shared/contract/bus-line';
import { View } from '@tarojs/components';
import { useOrdered } from '../../content/collections';
import { boshanDay, dayText } from '../../content/moment';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { RowCard } from '../../ui/cards';
import { HoursLine } from '../../ui/marks';
import { PagedList } from '../../ui/paged-list';
import { Message, Skeleton } from '../../ui/states';
import { clockAt } from './clock';
import { departuresOn, nextTime, timetableState } from './timetable';

/** What to know about a line today, in one line. */
export function TodayLine({ line }: { line: BusLine }) {
  const t = useT();
  const language = useLanguage();
  const now = Date.now();
  const today = boshanDay(now);
  const state = timetableState(line.departures, today);
  if (state.kind === 'none') return <HoursLine state="unknown" text={t('routes.noTimetable')} />;
  if (state.kind === 'expired')
    return <HoursLine state="unknown" text={t('routes.expiredTimetable', { day: dayText(language, state.since) })} />;
  const times = departuresOn(line.departures, today, 'outbound');
  const next = nextTime(times, clockAt(now));
  if (next !== undefined) return <HoursLine state="open" text={t('routes.next', { time: next })} />;
  return <HoursLine state="closed" text={times.length > 0 ? t('routes.noMoreToday') : t('routes.noneToday')} />;
}

/** First and last stop. */
export const endsOf = ({
  stops,
}: BusLine): readonly [BusLine['stops'][number]['name'], BusLine['stops'][number]['name']] | undefined => {
  const first = stops[0];
  const last = stops[stops.length - 1];
  return first && last ? [first.name, last.name] : undefined;
};

export function BusLineList() {
  const t = useT();
  const text = useText();
  const lines = useOrdered('busLines');
  if (lines === undefined) return <Skeleton kind="list" />;
  if (lines.length === 0) return <Message drawing="bus" title={t('routes.noBuses')} hint={t('routes.noBusesHint')} />;
  return (
    <View className="routes-buses">
      <PagedList
        items={lines}
        keyOf={(line) => line.id}
        render={(line) => {
          const ends = endsOf(line);
          return (
            <RowCard
              title={text(line.name)}
              eyebrow={ends && t('routes.fromTo', { from: text(ends[0]), to: text(ends[1]) })}
              images={line.images}
              drawing={line.illustration ?? 'bus'}
              foot={<TodayLine line={line} />}
              onPress={() => go('bus-line', { id: line.id })}
            />
          );
        }}
      />
    </View>
  );
}
