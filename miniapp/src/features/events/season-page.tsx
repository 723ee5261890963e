import type { Season } from '@boshan/shared/contract/season';
import { View } from '@tarojs/components';
import { useCollection, useOrdered, usePlaces } from '../../content/collections';
import { seasonAt } from '../../content/current';
import { boshanDay } from '../../content/moment';
import { RecordPage } from '../../frame/record-page';
import { Related } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { Grid, Section } from '../../ui/cards';
import { Prose } from '../../ui/detail';
import { nextOccurrence } from '../../content/current';
import { EventRow } from './event-row';
import { SeasonStrip, useSeasonMonths } from './season-strip';
import './events.css';

function SeasonEvents({ season }: { season: Season }) {
  const t = useT();
  const now = Date.now();
  const events = [...(useCollection('events')?.values() ?? [])].filter(({ seasonIds }) =>
    seasonIds?.includes(season.id),
  );
  if (events.length === 0) return null;
  return (
    <Section title={t('events.seasonEvents')}>
      <Grid>
        {events.slice(0, 12).map((event) => (
          <EventRow key={event.id} event={event} occurrence={nextOccurrence(event, now)} today={boshanDay(now)} />
        ))}
      </Grid>
    </Section>
  );
}

function SeasonBody({ season, seasons }: { season: Season; seasons: Iterable<Season> }) {
  const t = useT();
  const text = useText();
  const places = usePlaces({ seasonId: season.id }) ?? [];
  const routes = (useOrdered('routes') ?? []).filter(({ seasonIds }) => seasonIds?.includes(season.id));
  return (
    <>
      <View className="season-prose">
        <Prose text={text(season.description)} />
      </View>
      <SeasonEvents season={season} />
      <Related title={t('events.seasonPlaces')} collection="places" records={places.slice(0, 10)} />
      <Related title={t('events.seasonRoutes')} collection="routes" records={routes} />
      <Section title={t('events.otherSeasons')}>
        <SeasonStrip seasons={seasons} without={season.id} />
      </Section>
    </>
  );
}

/** A season's page; opened without naming one it shows the current season. */
export function SeasonPage() {
  const { id } = useParams();
  const t = useT();
  const monthsOf = useSeasonMonths();
  const seasons = useCollection('seasons');
  const current = seasonAt(seasons?.values() ?? [], Date.now());
  const season = id === undefined ? (current ?? seasons?.values().next().value) : seasons?.get(id);
  return (
    <RecordPage
      name="season"
      collection="seasons"
      id={season?.id ?? id}
      record={season}
      loading={seasons === undefined}
      eyebrow={season && monthsOf(season)}
      tags={season && season.id === current?.id ? [{ text: t('events.now'), tone: 'yellow' }] : []}
    >
      {season && seasons && <SeasonBody season={season} seasons={seasons.values()} />}
    </RecordPage>
  );
}
