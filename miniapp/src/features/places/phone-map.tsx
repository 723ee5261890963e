import type { Wgs84 } from '@boshan/shared/geo/datum';
import { useContext, useMemo, useState, type MutableRefObject } from 'react';
import { useText } from '../../i18n/language';
import { drawsOwnBars } from '../../platform/device';
import { useWindowSize } from '../../platform/screen';
import { AppearanceContext } from '../../ui/appearance';
import { classes } from '../../ui/classes';
import { coveredHeight, type SheetStop } from '../../ui/sheet-drag';
import { isLongName } from './card-name';
import { MapSheet, useCards } from './map-sheet';
import { PlaceMap } from './place-map';
import { activeFilters, type PlaceQuery } from './place-query';
import type { Explore } from './use-explore';

/** Heights in pixels of what lies over the map; explore.css and explore-map.css have the same. */
const heights = {
  normal: { tabBar: 58, bars: 116, grip: 22, line: 46, chips: 44, card: 128, longName: 24, banner: 44 },
  elder: { tabBar: 76, bars: 148, grip: 22, line: 62, chips: 60, card: 178, longName: 32, banner: 78 },
} as const;

export interface MapPartProps {
  explore: Explore;
  /** The middle of the free part of the map, for filters that measure from there. */
  centre: MutableRefObject<Wgs84>;
  /** Since when the content stands is said above the map. */
  bannered: boolean;
  onLayers: () => void;
  onSort: () => void;
  onFailure: () => void;
}

/** The map over the whole screen of a phone, with the list in a sheet over its lower edge. */
export function PhoneMap({ explore, centre, bannered, onLayers, onSort, onFailure }: MapPartProps) {
  const { elder } = useContext(AppearanceContext);
  const { width, height } = useWindowSize();
  const [chosen, setStop] = useState<SheetStop>('peek');
  const cards = useCards(explore);
  const text = useText();
  const { query, change, found } = explore;
  const high = heights[elder ? 'elder' : 'normal'];
  const banner = bannered ? high.banner : 0;
  const pane = height - (drawsOwnBars() ? high.tabBar : 0) - banner;
  const withCard = cards.cards.length > 0;
  const long = cards.cards.some(({ name }) => isLongName(text(name), elder));
  const card = high.card + (long ? high.longName : 0);
  const chips = activeFilters(query).length > 0 ? high.chips : 0;
  const head = high.grip + (withCard ? card : high.line + chips);
  // Where nothing is found the sheet says what to do about it.
  const stop = found.places.length === 0 && chosen === 'peek' ? 'half' : chosen;
  const size = useMemo(() => ({ box: pane - high.bars, head }), [pane, high.bars, head]);
  const bottom = coveredHeight(stop === 'full' ? 'half' : stop, size);
  const box = useMemo(() => ({ width, height: pane, top: high.bars, bottom }), [width, pane, high.bars, bottom]);
  const settle = (next: SheetStop) => {
    setStop(next);
    // The open list takes the place of the card: one of the two is what the reader looks at.
    if (next !== 'peek' && withCard) change({ ...query, at: undefined });
  };
  // A tap on a pin brings the card into view.
  const tapping = useMemo(
    () => ({
      ...explore,
      change: (next: PlaceQuery) => {
        if (next.at !== undefined) setStop('peek');
        explore.change(next);
      },
    }),
    [explore],
  );
  return (
    <>
      <PlaceMap
        className={classes(
          'explore-map',
          withCard && 'place-map-card',
          long && 'place-map-long',
          stop !== 'peek' && 'place-map-half',
        )}
        explore={tapping}
        box={box}
        centre={centre}
        onLayers={onLayers}
        onFailure={onFailure}
        onUnplaced={() => settle('full')}
      />
      <MapSheet explore={explore} cards={cards} stop={stop} size={size} onStop={settle} onSort={onSort} />
    </>
  );
}
