import type { Place } from '@boshan/shared/contract/place';
import { toLocal } from '@boshan/shared/hours/calendar';
import { Text, View } from '@tarojs/components';
import { useCollection } from '../content/collections';
import type { PlaceDistance } from '../content/place-distance';
import { useT, useText } from '../i18n/language';
import { go } from '../platform/navigation';
import { RowCard } from '../ui/cards';
import { HoursLine, VerificationMark } from '../ui/marks';
import { distanceText, kindLooks, openingWords } from './place-words';
import './place-card.css';

interface PlaceCardProps {
  place: Place;
  /** From the reader, or from the place that this one is near to. */
  distance?: PlaceDistance | undefined;
  /** False for cards on the first screen. */
  lazy?: boolean;
}

/** A place's type and town: `洞穴 · 博山镇`; its kind where it has no type. */
export function usePlaceEyebrow(): (place: Place) => string {
  const t = useT();
  const text = useText();
  const types = useCollection('placeTypes');
  const towns = useCollection('towns');
  return (place) => {
    const type = place.typeId === undefined ? undefined : types?.get(place.typeId)?.name;
    const town = place.location.townId === undefined ? undefined : towns?.get(place.location.townId)?.name;
    return [type ? text(type) : t(kindLooks[place.kind].name), text(town)].filter(Boolean).join(' · ');
  };
}

function Foot({ place, distance }: Pick<PlaceCardProps, 'place' | 'distance'>) {
  const t = useT();
  const opening = openingWords(t, place, toLocal(Date.now()));
  return (
    <View className="place-foot">
      {opening && <HoursLine text={opening.text} state={opening.state} />}
      {distance && <Text className="note soft">{distanceText(t, distance)}</Text>}
      <VerificationMark verification={place.verification} />
    </View>
  );
}

/** A place in a list. */
export function PlaceCard({ place, distance, lazy = true }: PlaceCardProps) {
  const text = useText();
  const eyebrowOf = usePlaceEyebrow();
  return (
    <RowCard
      title={text(place.name)}
      eyebrow={eyebrowOf(place)}
      summary={text(place.summary)}
      images={place.images}
      drawing={place.illustration}
      foot={<Foot place={place} distance={distance} />}
      lazy={lazy}
      onPress={() => go('place', { id: place.id })}
    />
  );
}
