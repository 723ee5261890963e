import type { Place } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import { useCollection, useRecords } from '../../content/collections';
import { boshanDay } from '../../content/moment';
import { PlaceCard } from '../../frame/place-card';
import { Related } from '../../frame/related';
import { useT } from '../../i18n/language';
import { Grid, Section } from '../../ui/cards';
import { FactBlock } from './fact-block';
import { namingPlace, notOver, routesThrough, stillToCome } from './mentions';
import { nearestTo } from './nearby';
import { HoursNotes } from './place-hours';

/** What belongs to one kind of place: dishes, products, guided tours, courses. */
export function KindRelated({ place }: { place: Place }) {
  const t = useT();
  const dishes = useRecords('dishes', place.kind === 'eatery' ? place.dishIds : undefined) ?? [];
  const products = useRecords('products', place.kind === 'shop' ? place.productIds : undefined) ?? [];
  const courses = [...(useCollection('courses')?.values() ?? [])].filter(
    ({ baseId, placeIds }) => baseId === place.id || placeIds?.includes(place.id),
  );
  const tour = place.kind === 'museum' ? place.guidedTour : undefined;
  return (
    <>
      {tour && (
        <FactBlock title={t('placeDetail.guidedTour')} verification={place.verification}>
          <View className="panel">
            <HoursNotes hours={tour} />
          </View>
        </FactBlock>
      )}
      <Related title={t('placeDetail.dishes')} collection="dishes" records={dishes} />
      <Related title={t('placeDetail.products')} collection="products" records={products} />
      <Related title={t('placeDetail.courses')} collection="courses" records={courses} />
    </>
  );
}

/** Routes, events, offers and reading that name the place. */
export function Mentions({ placeId }: { placeId: string }) {
  const t = useT();
  const today = boshanDay(Date.now());
  const routes = routesThrough(useCollection('routes')?.values() ?? [], placeId);
  const events = stillToCome(namingPlace(useCollection('events')?.values() ?? [], placeId), today);
  const offers = notOver(namingPlace(useCollection('offers')?.values() ?? [], placeId), today);
  const drawings = namingPlace(useCollection('drawnMaps')?.values() ?? [], placeId).map((map) => ({
    ...map,
    images: [map.image],
  }));
  const videos = namingPlace(useCollection('videos')?.values() ?? [], placeId);
  const articles = namingPlace(useCollection('articles')?.values() ?? [], placeId);
  return (
    <>
      <Related title={t('drawnMaps.title')} collection="drawnMaps" records={drawings} />
      <Related title={t('placeDetail.offers')} collection="offers" records={offers} />
      <Related title={t('placeDetail.events')} collection="events" records={events} />
      <Related title={t('placeDetail.routes')} collection="routes" records={routes} />
      <Related title={t('placeDetail.articles')} collection="articles" records={articles} />
      <Related title={t('placeDetail.videos')} collection="videos" records={videos} />
    </>
  );
}

/** Places around, by straight line. */
export function Nearby({ place }: { place: Place }) {
  const t = useT();
  const nearby = nearestTo(place, useCollection('places')?.values() ?? []);
  if (nearby.length === 0) return null;
  return (
    <Section title={t('placeDetail.nearby')}>
      <View className="pad note soft nearby-hint">{t('placeDetail.nearbyHint')}</View>
      <Grid>
        {nearby.map(({ place: other, distance }) => (
          <PlaceCard key={other.id} place={other} distance={distance} />
        ))}
      </Grid>
    </Section>
  );
}
