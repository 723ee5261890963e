import { View } from '@tarojs/components';
import { useState } from 'react';
import { withinBounds, type Bounds } from '@boshan/shared/geo/bounds';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { Pressable } from '../pressable';
import { mapWords } from './map-words';
import type { MapLanguage, MapMarker } from './types';

/** As many as can be listened to; the rest is counted. */
const limit = 40;

interface MapListProps {
  markers: readonly MapMarker[];
  /** What the map shows at the moment of asking. */
  boundsNow: () => Bounds | undefined;
  language: MapLanguage;
  onSelect?: ((id: string | undefined) => void) | undefined;
}

/** The markers in a box, nearest to its middle first. */
export function markersInView(markers: readonly MapMarker[], bounds: Bounds | undefined): MapMarker[] {
  if (!bounds) return [...markers];
  const middle = { lon: (bounds.west + bounds.east) / 2, lat: (bounds.south + bounds.north) / 2 };
  return markers
    .filter(({ point }) => withinBounds(bounds, point))
    .map((marker) => ({ marker, metres: distanceMetres(middle, marker.point) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ marker }) => marker);
}

/** What is on the map, as a list: for the keyboard and the screen reader, and unseen until it has the focus. */
export function MapList({ markers, boundsNow, language, onSelect }: MapListProps) {
  const words = mapWords(language);
  const [found, setFound] = useState<readonly MapMarker[]>();
  if (!found) {
    return (
      <Pressable className="map-list-open" onPress={() => setFound(markersInView(markers, boundsNow()))}>
        {words.openList}
      </Pressable>
    );
  }
  const shown = found.slice(0, limit);
  const title = found.length === 0 ? words.nothingHere : words.listTitle(shown.length, found.length);
  return (
    <View className="map-list" role="region" aria-label={title}>
      <Pressable className="map-list-item map-list-close" onPress={() => setFound(undefined)}>
        {words.closeList}
      </Pressable>
      <View className="map-list-title" aria-role="status">
        {title}
      </View>
      {shown.map(({ id, label, callout, selected }) => (
        <Pressable key={id} className="map-list-item" selected={selected === true} onPress={() => onSelect?.(id)}>
          {callout ? `${label} · ${callout}` : label}
        </Pressable>
      ))}
    </View>
  );
}
