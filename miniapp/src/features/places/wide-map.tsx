import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { useWindowSize } from '../../platform/screen';
import { MapCards } from './map-cards';
import { useCards } from './map-sheet';
import type { MapPartProps } from './phone-map';
import { PlaceMap } from './place-map';

/** As explore-map.css has it: the list takes 46 % up to 480 pixels, bars and tab bar take what is not map. */
const LIST_SHARE = 0.46;
const LIST_MAX = 480;
const BARS = 210;
const CARD = 176;
const FLOAT_TOP = 12;
/** An upright kiosk is read from a step away: ui/web.css makes everything on it so much larger. */
const kioskScale = (width: number, height: number): number => (width >= 1_000 && height >= 1_400 ? 1.5 : 1);

/** The map beside the list, on tablets and kiosks. */
export function WideMap({ explore, centre, onLayers, onFailure }: MapPartProps) {
  const { width, height } = useWindowSize();
  const cards = useCards(explore);
  const { query, change, position } = explore;
  const withCard = cards.cards.length > 0;
  const box = useMemo(() => {
    const scale = kioskScale(width, height);
    return {
      width: width - Math.min(width * LIST_SHARE, LIST_MAX * scale),
      height: height - BARS * scale,
      top: FLOAT_TOP * scale,
      bottom: (withCard ? CARD : FLOAT_TOP) * scale,
    };
  }, [width, height, withCard]);
  return (
    <View className="explore-map">
      <PlaceMap
        explore={explore}
        box={box}
        centre={centre}
        onLayers={onLayers}
        onFailure={onFailure}
        onUnplaced={() => change({ ...query, at: undefined })}
        {...(withCard ? { className: 'place-map-card' } : {})}
      >
        {withCard && (
          <View className="wide-cards">
            <MapCards
              key={cards.anchor}
              places={cards.cards}
              position={position}
              onFocus={(id) => change({ ...query, at: id })}
            />
          </View>
        )}
      </PlaceMap>
    </View>
  );
}
