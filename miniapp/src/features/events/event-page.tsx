import type { Event } from '@boshan/shared/contract/event';
import { Text, View } from '@tarojs/components';
import { useCollection, useRecord, useRecords } from '../../content/collections';
import { nextOccurrence } from '../../content/current';
import { hoursLines } from '../../content/hours-lines';
import { boshanDay } from '../../content/moment';
import { RecordPage } from '../../frame/record-page';
import { NoticesFor, Related } from '../../frame/related';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { classes } from '../../ui/classes';
import { FactList, Prose, type Fact } from '../../ui/detail';
import { lunarNotes, lunarText, nearness, rangeText } from './event-words';
import './events.css';

/** When it is: the next days, else what is known about them. */
function useWhen(event: Event): Fact {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const now = Date.now();
  const next = nextOccurrence(event, now);
  const { recurrence } = event;
  if (!next) {
    const note = recurrence.type === 'annual' || recurrence.type === 'unknown' ? text(recurrence.note) : '';
    return {
      icon: 'calendar',
      label: t('events.when'),
      value: t('events.unknownWhen'),
      note: note || undefined,
    };
  }
  return {
    icon: 'calendar',
    label: t('events.next'),
    value: `${rangeText(language, next)} · ${nearness(t, next, boshanDay(now))}`,
    note: recurrence.type === 'lunar' ? t('events.computed') : undefined,
  };
}

/** The lunar rule explained, with the days of each year that follow from it. */
function Dates({ event }: { event: Event }) {
  const t = useT();
  const language = useLanguage();
  const today = boshanDay(Date.now());
  const { recurrence } = event;
  const occurrences = [...event.occurrences].sort((a, b) => (a.start < b.start ? -1 : 1));
  return (
    <>
      {recurrence.type === 'lunar' && (
        <Section title={t('events.why')}>
          <View className="lunar">
            <View className="lunar-rule serif">{lunarText(t, language, recurrence)}</View>
            {lunarNotes(t, language, recurrence).map((note) => (
              <View key={note} className="note soft">
                {note}
              </View>
            ))}
          </View>
        </Section>
      )}
      {occurrences.length > 0 && (
        <Section title={t('events.dates')}>
          <View className="line-links">
            {occurrences.slice(0, 12).map((occurrence) => (
              <View key={occurrence.start} className={classes('event-date', occurrence.end < today && 'soft')}>
                <Text className="grow">{rangeText(language, occurrence)}</Text>
                <Text className="note soft">{nearness(t, occurrence, today)}</Text>
              </View>
            ))}
          </View>
        </Section>
      )}
    </>
  );
}

function EventBody({ event }: { event: Event }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const when = useWhen(event);
  const places = useRecords('places', event.placeIds) ?? [];
  const seasons = useRecords('seasons', event.seasonIds) ?? [];
  const town = useCollection('towns')?.get(event.townId ?? '');
  const heritage = [...(useCollection('heritage')?.values() ?? [])].filter(({ eventIds }) =>
    eventIds?.includes(event.id),
  );
  const where = [...places.map(({ name }) => text(name)), text(town?.name)].filter(Boolean);
  const season = seasons[0];
  return (
    <>
      <NoticesFor placeIds={event.placeIds ?? []} />
      <FactList
        facts={[
          when,
          { icon: 'pin', label: t('events.where'), value: where.join(' · ') },
          { icon: 'clock', label: t('events.hours'), value: hoursLines(event.hours, language).join('\n') },
          season && {
            icon: 'globe',
            label: t('events.season'),
            value: text(season.name),
            onPress: () => go('season', { id: season.id }),
          },
        ]}
      />
      {event.description && (
        <Section title={t('events.about')}>
          <Prose text={text(event.description)} />
        </Section>
      )}
      <Dates event={event} />
      <Related title={t('events.where')} collection="places" records={places} />
      <Related title={t('events.heritage')} collection="heritage" records={heritage} />
    </>
  );
}

/** A festival: when it comes next and why, where, and what belongs to it. */
export function EventPage() {
  const { id } = useParams();
  const { record: event, loading } = useRecord('events', id);
  return (
    <RecordPage name="event" collection="events" id={id} record={event} loading={loading}>
      {event && <EventBody event={event} />}
    </RecordPage>
  );
}
