import type { BusLine } from '@boshan/shared/contract/bus-line';
import { View } from '@tarojs/components';
import { useOrdered } from '../../content/collections';
import { useNow } from '../../content/use-now';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Icon } from '../../ui/icons/icon';
import { HoursLine } from '../../ui/marks';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
import { Message, Skeleton } from '../../ui/states';
import { serviceWords } from './bus-words';

/** What to know about a line today, in one line. */
function TodayLine({ line, now }: { line: BusLine; now: number }) {
  const words = serviceWords(useT(), useLanguage(), line, now);
  return <HoursLine state={words.state} text={words.text} />;
}

/** A line by where it goes from and to, with what runs today. */
function BusLineRow({ line, now }: { line: BusLine; now: number }) {
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
        <TodayLine line={line} now={now} />
      </View>
      <Icon name="forward" className="icon-small soft" />
    </Pressable>
  );
}

/** The tourist bus lines. */
export function BusLineList() {
  const t = useT();
  const lines = useOrdered('busLines');
  const now = useNow();
  if (lines === undefined) return <Skeleton kind="list" />;
  if (lines.length === 0) return <Message drawing="bus" title={t('routes.noBuses')} hint={t('routes.noBusesHint')} />;
  return (
    <View className="routes-buses">
      <PagedList items={lines} keyOf={(line) => line.id} render={(line) => <BusLineRow line={line} now={now} />} />
    </View>
  );
}
