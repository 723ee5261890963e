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
  /** Whose base map it is, where it is not ours. */
  source?: string;
  /** Side of the squares of the grid that is seen now, in metres. */
  gridMetres?: number | undefined;
  /** What the visitor must know about this map now. */
  notice?: string | undefined;
  children: ReactNode;
}

/** The map's box with its small print: whose map it is, and its review number. */
export function MapFrame({
  language,
  night,
  reviewNumber,
  drawn = false,
  source = '',
  gridMetres,
  notice,
  children,
}: MapFrameProps) {
  const words = attribution({ language, reviewNumber, drawn, source, gridMetres });
  return (
    <View className={night ? 'map map-night' : 'map'}>
      {children}
      {notice !== undefined && (
        <View className="map-notice" aria-role="status">
          {notice}
        </View>
      )}
      {words && <Text className="map-small-print">{words}</Text>}
    </View>
  );
}
