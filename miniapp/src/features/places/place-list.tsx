import type { Card } from '@boshan/shared/contract/named';
import type { Place } from '@boshan/shared/contract/place';
import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { useOrdered } from '../../content/collections';
import { PlaceCard } from '../../frame/place-card';
import { useT, useText } from '../../i18n/language';
import { openLink } from '../../platform/navigation';
import type { Position } from '../../platform/position';
import { Section } from '../../ui/cards';
import { Illustration } from '../../ui/illustration';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
import { Shelf } from '../../ui/shelf';
import { ListNotes, NothingFound } from './list-notes';
import { activeFilters, findingOf } from './place-query';
import { distanceFrom } from './place-sort';
import type { Explore } from './use-explore';

/** Beyond this many cards the first screen of any device ends. */
const EAGER = 4;
const SHELF_LIMIT = 12;

interface GoodsShelfProps {
  title: string;
  collection: 'dishes' | 'products';
}

/** Dishes over the eateries, products over the shops. */
function GoodsShelf({ title, collection }: GoodsShelfProps) {
  const text = useText();
  const records: readonly Card[] = useOrdered(collection) ?? [];
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <Shelf label={title}>
        {records.slice(0, SHELF_LIMIT).map((record) => (
          <Pressable
            key={record.id}
            className="goods"
            role="link"
            onPress={() => openLink({ collection, id: record.id })}
          >
            <Illustration
              className="goods-picture"
              box={[136, 136]}
              images={record.images}
              drawing={record.illustration}
            />
            <Text className="goods-name serif clip-2">{text(record.name)}</Text>
          </Pressable>
        ))}
      </Shelf>
    </Section>
  );
}

interface PlaceRowProps {
  place: Place;
  position: Position | undefined;
  eager: boolean;
}

/** A card of the list; drawn anew only for another record or position. */
const PlaceRow = memo(function PlaceRow({ place, position, eager }: PlaceRowProps) {
  const t = useT();
  return (
    <View className="place-row">
      <PlaceCard place={place} distance={distanceFrom(position, place)} lazy={!eager} />
      {place.location.point === undefined && (
        <Text className="place-row-mark small">{t('places.positionUnknown')}</Text>
      )}
    </View>
  );
});

interface PlaceListProps {
  explore: Explore;
  /** Fewer rows at a time where the list shares the screen with a map. */
  pageSize?: number;
  /** Shelves of dishes and products over the list. */
  shelves?: boolean;
}

/** The places that pass, as a paged list. */
export const PlaceList = memo(function PlaceList({ explore, pageSize = 20, shelves = true }: PlaceListProps) {
  const t = useT();
  const { query, found, position } = explore;
  const [kind, ...more] = query.kinds;
  const plain = shelves && activeFilters(query).length === 0 && more.length === 0;
  const eager = new Set(found.places.slice(0, EAGER).map(({ id }) => id));
  return (
    <View className="stack explore-list">
      {plain && kind === 'eatery' && <GoodsShelf title={t('places.dishes')} collection="dishes" />}
      {plain && kind === 'shop' && <GoodsShelf title={t('places.products')} collection="products" />}
      <ListNotes explore={explore} />
      {found.places.length === 0 ? (
        <NothingFound explore={explore} />
      ) : (
        <PagedList
          key={findingOf(query) + query.sort}
          items={found.places}
          pageSize={pageSize}
          keyOf={({ id }) => id}
          render={(place) => <PlaceRow place={place} position={position} eager={eager.has(place.id)} />}
        />
      )}
    </View>
  );
});
