import type { ReactNode } from 'react';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { boshanDay } from '../../content/moment';
import { Page } from '../../frame/page';
import { useLanguage, useT } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { Grid, Section } from '../../ui/cards';
import { Button } from '../../ui/controls';
import { agendaOn, type Agenda, type DatedEvent } from './agenda';
import { EventRow } from './event-row';
import { monthHeading } from './event-words';
import { MonthStrip } from './month-strip';
import { SeasonStrip } from './season-strip';
import './events.css';

/** WeChat wants at most 60 children in a node. */
const LIMIT = 24;

function Dated({ title, items, today }: { title: string; items: readonly DatedEvent[]; today: string }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <Grid>
        {items.slice(0, LIMIT).map(({ event, occurrence }) => (
          <EventRow key={`${event.id}${occurrence.start}`} event={event} occurrence={occurrence} today={today} />
        ))}
      </Grid>
    </Section>
  );
}

/** The chosen month, or all that are to come. */
function Coming({ agenda, month, today }: { agenda: Agenda; month: string | undefined; today: string }) {
  const t = useT();
  const language = useLanguage();
  if (month === undefined)
    return (
      <View className="agenda">
        {agenda.months.slice(0, 12).map((each) => (
          <Dated key={each.month} title={monthHeading(t, language, each.month)} items={each.items} today={today} />
        ))}
      </View>
    );
  const chosen = agenda.months.find((each) => each.month === month);
  if (chosen) return <Dated title={monthHeading(t, language, month)} items={chosen.items} today={today} />;
  return (
    <Section title={monthHeading(t, language, month)}>
      <View className="pad soft">{t('events.monthNone')}</View>
    </Section>
  );
}

function AgendaView({ agenda, today }: { agenda: Agenda; today: string }): ReactNode {
  const t = useT();
  const [month, setMonth] = useState<string>();
  return (
    <>
      <Section title={t('events.year')}>
        <MonthStrip agenda={agenda} today={today} value={month} onChange={setMonth} />
      </Section>
      {month === undefined && <Dated title={t('events.ongoing')} items={agenda.ongoing} today={today} />}
      <Coming agenda={agenda} month={month} today={today} />
      {month !== undefined && (
        <View className="pad events-all">
          <Button wide text={t('events.allMonths')} onPress={() => setMonth(undefined)} />
        </View>
      )}
      {month === undefined && agenda.undated.length > 0 && (
        <Section title={t('events.undated')}>
          <Grid>
            {agenda.undated.slice(0, LIMIT).map((event) => (
              <EventRow key={event.id} event={event} today={today} />
            ))}
          </Grid>
        </Section>
      )}
      {month === undefined && <Dated title={t('events.past')} items={agenda.past.slice(0, 6)} today={today} />}
    </>
  );
}

/** Festivals by the calendar, under the four seasons. */
export function EventsPage() {
  const t = useT();
  const events = useCollection('events');
  const seasons = useCollection('seasons');
  useShareCard({ title: t('events.title'), page: 'events' });
  const today = boshanDay(Date.now());
  const empty =
    events?.size === 0
      ? {
          title: t('events.none'),
          hint: t('events.noneHint'),
          action: { text: t('events.toRoutes'), onPress: () => go('routes') },
        }
      : undefined;
  return (
    <Page name="events" title={t('events.title')} loading={events === undefined} empty={empty}>
      {seasons && seasons.size > 0 && (
        <View className="events-seasons">
          <SeasonStrip seasons={seasons.values()} />
        </View>
      )}
      {events && <AgendaView agenda={agendaOn(events.values(), today)} today={today} />}
    </Page>
  );
}
