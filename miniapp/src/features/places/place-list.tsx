import type { Card } from '@boshan/shared/contract/named';
import { Text, View } from '@tarojs/components';
import { useOrdered } from '../../content/collections';
import { PlaceCard } from '../../frame/place-card';
import { useT, useText } from '../../i18n/language';
import { openLink } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { Illustration } from '../../ui/illustration';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
import { Shelf } from '../../ui/shelf';
import { Message } from '../../ui/states';
import { activeFilters, paramsOfQuery, withoutFilters } from './place-query';
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
            <Illustration className="goods-picture" images={record.images} drawing={record.illustration} />
            <Text className="goods-name serif clip-2">{text(record.name)}</Text>
          </Pressable>
        ))}
      </Shelf>
    </Section>
  );
}

/** What an opening filter leaves unsaid. */
function OpenNotes({ explore: { query, found } }: { explore: Explore }) {
  const t = useT();
  if (query.open === undefined) return null;
  const unverified = found.places.some(({ verification }) => verification.status !== 'verified');
  return (
    <View className="pad note soft">
      {unverified && <View>{t('places.hoursUnverified')}</View>}
      {found.withoutHours > 0 && <View>{t('places.withoutHours', { n: found.withoutHours })}</View>}
    </View>
  );
}

/** The places that pass, as a paged list. */
export function PlaceList({ explore }: { explore: Explore }) {
  const t = useT();
  const { query, change, found, position } = explore;
  const unfiltered = activeFilters(query).length === 0;
  const eager = new Set(found.places.slice(0, EAGER).map(({ id }) => id));
  return (
    <View className="stack explore-list">
      {unfiltered && query.kind === 'eatery' && <GoodsShelf title={t('places.dishes')} collection="dishes" />}
      {unfiltered && query.kind === 'shop' && <GoodsShelf title={t('places.products')} collection="products" />}
      <OpenNotes explore={explore} />
      {found.places.length === 0 ? (
        <Message
          title={t('places.none')}
          hint={t('places.noneHint')}
          action={{ text: t('places.reset'), onPress: () => change(withoutFilters(query)) }}
        />
      ) : (
        <PagedList
          key={JSON.stringify(paramsOfQuery({ ...query, view: 'list' }))}
          items={found.places}
          keyOf={({ id }) => id}
          render={(place) => (
            <PlaceCard place={place} distance={distanceFrom(position, place)} lazy={!eager.has(place.id)} />
          )}
        />
      )}
    </View>
  );
}
