import type { Place } from '@boshan/shared/contract/place';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { dayWay, type DayWay } from '../../content/day-way';
import type { MappedStop } from '../../content/route-stops';
import { useMapAppearance } from '../../frame/map-appearance';
import { cameraOver, cornersOf } from '../../frame/map-camera';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { RowCard } from '../../ui/cards';
import { Chips } from '../../ui/controls';
import { MapView } from '../../ui/map/map-view';
import type { MapLine, MapMarker } from '../../ui/map/types';
import { Message } from '../../ui/states';

interface RouteMapProps {
  route: TourRoute;
  places: ReadonlyMap<string, Place>;
  /** Leads back to the itinerary where the map cannot help. */
  onItinerary: () => void;
}

/** The stop whose pin was tapped. */
function ChosenStop({ chosen }: { chosen: MappedStop | undefined }) {
  const text = useText();
  if (!chosen) return null;
  const { place, number } = chosen;
  return (
    <View className="pad route-map-chosen">
      <RowCard
        title={`${number} ${text(place.name)}`}
        summary={text(place.summary)}
        images={place.images}
        drawing={place.illustration}
        onPress={() => go('place', { id: place.id })}
      />
    </View>
  );
}

/** Pins and the line for a day, made anew only when the day, the choice or the language changes. */
function useDrawing({ stops, drawn }: DayWay, chosen: string | undefined) {
  const text = useText();
  return useMemo(() => {
    const markers: MapMarker[] = stops.map(({ key, place, point, kind, number }) => ({
      id: key,
      point,
      kind,
      label: text(place.name),
      badge: String(number),
      selected: key === chosen,
    }));
    const lines: MapLine[] = drawn.length > 1 ? [{ id: 'day', kind: 'route', points: drawn }] : [];
    return { markers, lines };
  }, [stops, drawn, chosen, text]);
}

/** A day's stops on the map, numbered, joined in their order. */
export function RouteMap({ route, places, onItinerary }: RouteMapProps) {
  const t = useT();
  const text = useText();
  const appearance = useMapAppearance();
  const [day, setDay] = useState(0);
  const [chosen, setChosen] = useState<string>();
  const [failed, setFailed] = useState(false);
  const routeDay = route.days[day];
  const way = useMemo(() => dayWay(routeDay ?? { stops: [] }, places), [routeDay, places]);
  const { stops, unmapped } = way;
  const { markers, lines } = useDrawing(way, chosen);
  const points = useMemo(() => cornersOf([...way.line, ...stops.map(({ point }) => point)]), [way, stops]);
  const camera = useMemo(() => cameraOver(points), [points]);
  const show = (value: string | undefined) => {
    setDay(Number(value ?? 0));
    setChosen(undefined);
  };
  return (
    <View>
      {route.days.length > 1 && (
        <Chips
          label={t('routes.length')}
          clearable={false}
          choices={route.days.map((_, index) => ({ value: String(index), label: t('routes.dayN', { n: index + 1 }) }))}
          value={String(day)}
          onChange={show}
        />
      )}
      {failed || points.length === 0 ? (
        <Message
          title={failed ? t('routes.mapFailed') : t('routes.mapNone')}
          hint={failed ? undefined : t('routes.mapNoneHint')}
          action={{ text: t('routes.toItinerary'), onPress: onItinerary }}
        />
      ) : (
        <>
          <View className="route-map">
            <MapView
              camera={camera}
              fitTo={points}
              markers={markers}
              lines={lines}
              clusters={false}
              {...appearance}
              label={t('routes.mapLabel', { name: text(route.name) })}
              onSelect={setChosen}
              onFailure={() => setFailed(true)}
            />
          </View>
          <ChosenStop chosen={stops.find(({ key }) => key === chosen)} />
          <View className="pad small soft route-map-note">
            {t(way.kind === 'track' ? 'routes.lineTrack' : 'routes.lineNote')}
            {unmapped > 0 && ` · ${t('routes.mapPartial', { n: unmapped })}`}
          </View>
        </>
      )}
    </View>
  );
}
