import type { Event, Occurrence } from '@boshan/shared/contract/event';
import { Text, View } from '@tarojs/components';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { classes } from '../../ui/classes';
import { Illustration } from '../../ui/illustration';
import { Tag, VerificationMark } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { lunarText, monthShort, nearness, rangeText } from './event-words';

interface EventRowProps {
  event: Event;
  occurrence?: Occurrence | undefined;
  today: string;
}

/** A date like a leaf of a calendar; without a known day the event's drawing stands in its place. */
function Leaf({ event, occurrence, over }: { event: Event; occurrence?: Occurrence | undefined; over: boolean }) {
  const t = useT();
  const language = useLanguage();
  if (!occurrence)
    return <Illustration className="leaf" box={[64, 72]} images={event.images} drawing={event.illustration} />;
  return (
    <View className={classes('leaf leaf-date', over && 'leaf-over')}>
      <Text className="leaf-month">{monthShort(t, language, Number(occurrence.start.slice(5, 7)))}</Text>
      <Text className="leaf-day serif">{String(Number(occurrence.start.slice(8)))}</Text>
    </View>
  );
}

/** An event in the agenda: its day, its name, how near it is and the rule behind it. */
export function EventRow({ event, occurrence, today }: EventRowProps) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const over = occurrence !== undefined && occurrence.end < today;
  const { recurrence } = event;
  const note = recurrence.type === 'annual' || recurrence.type === 'unknown' ? text(recurrence.note) : '';
  const rule = recurrence.type === 'lunar' ? lunarText(t, language, recurrence) : note;
  return (
    <Pressable className="event-row" role="link" onPress={() => go('event', { id: event.id })}>
      <Leaf event={event} occurrence={occurrence} over={over} />
      <View className="grow">
        <View className="card-title serif clip-1">{text(event.name)}</View>
        {occurrence && <View className="note">{rangeText(language, occurrence)}</View>}
        <View className="note soft clip-2">{rule || text(event.summary)}</View>
        <View className="card-tags">
          {occurrence && <Tag tone={over ? 'plain' : 'teal'} text={nearness(t, occurrence, today)} />}
          <VerificationMark verification={event.verification} />
        </View>
      </View>
    </Pressable>
  );
}
