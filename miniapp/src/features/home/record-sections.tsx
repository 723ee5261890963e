import type { TourRoute } from '@boshan/shared/contract/tour-route';
import type { Card } from '@boshan/shared/contract/named';
import { Text, View } from '@tarojs/components';
import { useCollection, usePlaces } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { go, openLink } from '../../platform/navigation';
import { Grid, PictureCard, RowCard, Section } from '../../ui/cards';
import { Illustration } from '../../ui/illustration';
import { Pressable } from '../../ui/pressable';
import { Shelf } from '../../ui/shelf';
import { featured } from './featured';

interface SectionProps {
  title: string;
  ids?: readonly string[] | undefined;
}

interface PlacesSectionProps extends SectionProps {
  kind: 'scenic' | 'museum' | 'lodging';
  layout: 'shelf' | 'rows';
}

const placeTitles = { scenic: 'home.scenic', museum: 'home.museums', lodging: 'home.lodging' } as const;

export function PlacesSection({ title, ids, kind, layout }: PlacesSectionProps) {
  const t = useT();
  const text = useText();
  const types = useCollection('placeTypes');
  const places = featured(usePlaces({ kind }) ?? [], ids, layout === 'shelf' ? 6 : 3);
  if (places.length === 0) return null;
  const heading = title || t(placeTitles[kind]);
  const cards = places.map((place) => {
    const card = {
      title: text(place.name),
      eyebrow: text(place.typeId === undefined ? undefined : types?.get(place.typeId)?.name),
      summary: text(place.summary),
      images: place.images,
      drawing: place.illustration,
      onPress: () => go('place', { id: place.id }),
    };
    return layout === 'shelf' ? (
      <PictureCard key={place.id} box={[250, 156]} {...card} />
    ) : (
      <RowCard key={place.id} {...card} />
    );
  });
  return (
    <Section title={heading} more={t('home.more')} onMore={() => openLink({ collection: 'places', kind })}>
      {layout === 'shelf' ? <Shelf label={heading}>{cards}</Shelf> : <Grid>{cards}</Grid>}
    </Section>
  );
}

function RouteTile({ route }: { route: TourRoute }) {
  const t = useT();
  const text = useText();
  const stops = route.days.reduce((sum, day) => sum + day.stops.length, 0);
  const days = route.days.length === 1 ? t('home.oneDay') : t('home.days', { n: route.days.length });
  return (
    <Pressable className="tile" role="link" onPress={() => go('route', { id: route.id })}>
      <Illustration className="tile-picture" box={[180, 136]} images={route.images} drawing={route.illustration} />
      <View className="tile-words">
        <Text className="tile-title serif clip-2">{text(route.name)}</Text>
        <Text className="tile-note">{`${days} · ${t('home.stops', { n: stops })}`}</Text>
      </View>
    </Pressable>
  );
}

export function RoutesSection({ title, ids }: SectionProps) {
  const t = useT();
  const routes = featured(useCollection('routes')?.values() ?? [], ids, 6);
  if (routes.length === 0) return null;
  return (
    <Section title={title || t('home.routes')} more={t('home.more')} onMore={() => go('routes')}>
      <Grid dense>
        {routes.map((route) => (
          <RouteTile key={route.id} route={route} />
        ))}
      </Grid>
    </Section>
  );
}

const recordTitles = { dishes: 'home.food', heritage: 'home.heritage', products: 'home.shopping' } as const;

/** Small pictures with a name: dishes, crafts, gifts. */
export function RecordsSection({ title, ids, collection }: SectionProps & { collection: keyof typeof recordTitles }) {
  const t = useT();
  const text = useText();
  const all: Iterable<Card> = useCollection(collection)?.values() ?? [];
  const records = featured(all, ids, 6);
  if (records.length === 0) return null;
  const heading = title || t(recordTitles[collection]);
  return (
    <Section title={heading} more={t('home.more')} onMore={() => openLink({ collection })}>
      <Shelf label={heading}>
        {records.map((record) => (
          <Pressable
            key={record.id}
            className="plate"
            role="link"
            onPress={() => openLink({ collection, id: record.id })}
          >
            <Illustration
              className="plate-picture"
              box={[150, 150]}
              images={record.images}
              drawing={record.illustration}
            />
            <Text className="plate-title serif clip-2">{text(record.name)}</Text>
          </Pressable>
        ))}
      </Shelf>
    </Section>
  );
}

const readingTitles = { videos: 'home.videos', articles: 'home.articles' } as const;

export function ReadingSection({ title, ids, collection }: SectionProps & { collection: keyof typeof readingTitles }) {
  const t = useT();
  const text = useText();
  const all: Iterable<Card> = useCollection(collection)?.values() ?? [];
  const records = featured(all, ids, 3);
  if (records.length === 0) return null;
  return (
    <Section
      title={title || t(readingTitles[collection])}
      more={t('home.more')}
      onMore={() => openLink({ collection })}
    >
      <Grid>
        {records.map((record) => (
          <RowCard
            key={record.id}
            title={text(record.name)}
            summary={text(record.summary)}
            images={record.images}
            drawing={record.illustration}
            onPress={() =>
              collection === 'videos' ? go('videos', { id: record.id }) : go('article', { id: record.id })
            }
          />
        ))}
      </Grid>
    </Section>
  );
}
