import { Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useT } from '../../i18n/language';
import { drawsOwnBars } from '../../platform/device';
import { BottomSheet } from '../../ui/bottom-sheet';
import { IconButton } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import type { SheetSize, SheetStop } from '../../ui/sheet-drag';
import { MapCards } from './map-cards';
import { PlaceList } from './place-list';
import { withNeighbours } from './place-pins';
import { ListHead } from './toolbar';
import type { Explore } from './use-explore';

/** Ten positions a second is what WeChat's rules leave for a finger; the host draws the way between them. */
const NATIVE_FOLLOW_MS = 100;
const PAGE = 10;

/** The card whose pin is up, with its neighbours; the order stays while cards are swiped. */
export function useCards({ found: { places }, query: { at } }: Explore) {
  const [anchor, setAnchor] = useState(at);
  const cards = useMemo(() => (at === undefined ? [] : withNeighbours(places, anchor)), [places, anchor, at]);
  const stays = at === undefined || cards.some(({ id }) => id === at);
  // A pin that is no neighbour was tapped: its own neighbours come.
  if (!stays && anchor !== at) setAnchor(at);
  return { cards, anchor, setAnchor };
}

interface MapSheetProps {
  explore: Explore;
  cards: ReturnType<typeof useCards>;
  stop: SheetStop;
  size: SheetSize;
  onStop: (stop: SheetStop) => void;
  onSort: () => void;
}

/** The list under the map on phones; with a pin tapped, its card and those of its neighbours. */
export function MapSheet({ explore, cards: { cards, anchor }, stop, size, onStop, onSort }: MapSheetProps) {
  const t = useT();
  const { query, change, position } = explore;
  const list = useMemo(() => <PlaceList explore={explore} pageSize={PAGE} shelves={false} />, [explore]);
  return (
    <>
      <BottomSheet
        stop={stop}
        onStop={onStop}
        size={size}
        label={t('places.list')}
        followMs={drawsOwnBars() ? 0 : NATIVE_FOLLOW_MS}
        head={
          cards.length > 0 ? (
            <View className="sheet-cards">
              <MapCards
                key={anchor}
                places={cards}
                position={position}
                onFocus={(id) => change({ ...query, at: id })}
              />
              <IconButton
                className="sheet-cards-close"
                icon="close"
                label={t('places.backToList')}
                onPress={() => change({ ...query, at: undefined })}
              />
            </View>
          ) : (
            <ListHead explore={explore} onSort={onSort} />
          )
        }
      >
        {list}
      </BottomSheet>
      {stop === 'full' && (
        <View className="sheet-to-map">
          <Pressable className="map-float map-search" onPress={() => onStop('peek')}>
            <Icon name="map" size="small" />
            <Text>{t('places.toMap')}</Text>
          </Pressable>
        </View>
      )}
    </>
  );
}
