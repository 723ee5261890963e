import type { Place } from '@boshan/shared/contract/place';
import { ScrollView, Text, View } from '@tarojs/components';
import { useRef } from 'react';
import { isApproximate } from '../../content/place-distance';
import { PlaceCard } from '../../frame/place-card';
import { metresText } from '../../frame/place-words';
import { useT } from '../../i18n/language';
import type { Position } from '../../platform/position';
import { distanceFrom } from './place-sort';

interface MapCardsProps {
  /** The place that was tapped, then its neighbours. */
  places: readonly Place[];
  position: Position | undefined;
  /** A card came to the middle. */
  onFocus: (id: string) => void;
}

/** Cards of the pin that was tapped and of its neighbours; swiping goes from pin to pin. */
export function MapCards({ places, position, onFocus }: MapCardsProps) {
  const t = useT();
  const shown = useRef(0);
  const scrolled = (left: number, width: number) => {
    const next = Math.round((left / Math.max(width, 1)) * places.length);
    const place = places[next];
    if (next === shown.current || !place) return;
    shown.current = next;
    onFocus(place.id);
  };
  return (
    <ScrollView
      className="map-cards"
      scrollX
      enhanced
      showScrollbar={false}
      aria-label={t('places.cards')}
      onScroll={({ detail }) => scrolled(detail.scrollLeft, detail.scrollWidth)}
    >
      <View className="map-cards-line">
        {places.map((place) => (
          <View key={place.id} className="map-card">
            <PlaceCard place={place} distance={distanceFrom(position, place)} />
            {isApproximate(place.location) && place.location.accuracyMetres !== undefined && (
              <Text className="map-card-doubt small">
                {t('places.aboutPosition', { distance: metresText(t, place.location.accuracyMetres) })}
              </Text>
            )}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
