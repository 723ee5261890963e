import type { BusLine } from '@boshan/shared/contract/bus-line';
import { View } from '@tarojs/components';
import { useOrdered } from '../../content/collections';
import { boshanDay, dayText } from '../../content/moment';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Icon } from '../../ui/icons/icon';
import { HoursLine } from '../../ui/marks';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
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

/** A line by where it goes from and to, with what runs today. */
function BusLineRow({ line }: { line: BusLine }) {
  const t = useT();
  const text = useText();
  const first = line.stops[0];
  const last = line.stops[line.stops.length - 1];
  const words = [t('routes.stops', { n: line.stops.length })];
  if (line.fareCny !== undefined) words.push(t('routes.yuan', { n: line.fareCny }));
  return (
    <Pressable className="bus-line" role="link" onPress={() => go('bus-line', { id: line.id })}>
      <View className="bus-sign">
        <Icon name="bus" />
      </View>
      <View className="grow">
        <View className="card-title serif">
          {t('routes.fromTo', { from: text(first?.name), to: text(last?.name) })}
        </View>
        <View className="note soft">{words.join(' · ')}</View>
        <TodayLine line={line} />
      </View>
      <Icon name="forward" className="icon-small soft" />
    </Pressable>
  );
}

/** The tourist bus lines. */
export function BusLineList() {
  const t = useT();
  const lines = useOrdered('busLines');
  if (lines === undefined) return <Skeleton kind="list" />;
  if (lines.length === 0) return <Message drawing="bus" title={t('routes.noBuses')} hint={t('routes.noBusesHint')} />;
  return (
    <View className="routes-buses">
      <PagedList items={lines} keyOf={(line) => line.id} render={(line) => <BusLineRow line={line} />} />
    </View>
  );
}
