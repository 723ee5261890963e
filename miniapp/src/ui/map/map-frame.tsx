import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { attribution } from './attribution';
import './map-view.css';
import type { MapLanguage } from './types';

interface MapFrameProps {
  language: MapLanguage;
  night: boolean;
  reviewNumber?: string | undefined;
  /** True where the base map is our own drawing and not a survey. */
  drawn?: boolean;
  children: ReactNode;
}

/** The map's box with its small print: whose map it is, and its review number. */
export function MapFrame({ language, night, reviewNumber, drawn = false, children }: MapFrameProps) {
  const words = attribution({ language, reviewNumber, drawn });
  return (
    <View className={night ? 'map map-night' : 'map'}>
      {children}
      {words && <Text className="map-small-print">{words}</Text>}
    </View>
  );
}
