import type { Wgs84 } from '@boshan/shared/geo/datum';
import { View } from '@tarojs/components';
import { useMemo, useRef, useState } from 'react';
import { useSyncState } from '../../content/sync';
import { Page } from '../../frame/page';
import { showToast } from '../../frame/toast';
import { useT } from '../../i18n/language';
import { drawsOwnBars } from '../../platform/device';
import { useWideScreen } from '../../platform/screen';
import { useShareCard } from '../../platform/share';
import { classes } from '../../ui/classes';
import { districtCamera } from '../../ui/map/camera';
import { FilterSheet } from './filter-sheet';
import { LayerBar } from './layer-bar';
import { LayerSheet } from './layer-sheet';
import { PhoneMap } from './phone-map';
import { countLayers } from './place-filter';
import { PlaceList } from './place-list';
import { paramsOfQuery } from './place-query';
import { ListHead, SearchRow, SortSheet } from './toolbar';
import { useExplore, type Explore } from './use-explore';
import { WideMap } from './wide-map';
import './explore.css';
import './explore-map.css';

type SheetName = 'filters' | 'sort' | 'layers';

interface ViewsProps {
  explore: Explore;
  wide: boolean;
  centre: { current: Wgs84 };
  bannered: boolean;
  onSheet: (name: SheetName) => void;
}

/** List and map: one at a time on phones, beside each other on tablets and kiosks. */
function Views({ explore, wide, centre, bannered, onSheet }: ViewsProps) {
  const t = useT();
  const { query, change } = explore;
  const failed = () => {
    change({ ...query, view: 'list', at: undefined });
    showToast(t('places.mapFailed'));
  };
  const map = {
    explore,
    centre,
    bannered,
    onLayers: () => onSheet('layers'),
    onSort: () => onSheet('sort'),
    onFailure: failed,
  };
  if (!wide && query.view === 'map') return <PhoneMap {...map} />;
  return (
    <View className="explore-panes">
      <View className="explore-pane">
        <ListHead explore={explore} onSort={map.onSort} />
        <PlaceList explore={explore} />
      </View>
      {wide && <WideMap {...map} />}
    </View>
  );
}

/** Places by kind and filter, as list and map. */
export function ExplorePage() {
  const t = useT();
  const explore = useExplore();
  const wide = useWideScreen();
  const [sheet, setSheet] = useState<SheetName>();
  const centre = useRef<Wgs84>(districtCamera.centre);
  const { query, change, all } = explore;
  const counts = useMemo(() => countLayers(all ?? []), [all]);
  const close = () => setSheet(undefined);
  useShareCard({ title: t('places.title'), page: 'explore', params: paramsOfQuery(query) });
  const mapOnly = !wide && query.view === 'map';
  const sync = useSyncState();
  const bannered = sync.offline || sync.error !== undefined;
  return (
    <Page name="explore" title={t('places.title')} loading={all === undefined} overlay>
      <View
        className={classes(
          'explore',
          wide && 'explore-wide',
          mapOnly && 'explore-map-only',
          bannered && 'explore-bannered',
          drawsOwnBars() ? 'explore-web' : 'explore-native',
        )}
      >
        <View className="sr" role="heading" aria-level={1}>
          {t('places.title')}
        </View>
        <View className="explore-bar">
          <SearchRow explore={explore} wide={wide} />
          <LayerBar query={query} counts={counts} onChange={change} onFilter={() => setSheet('filters')} />
        </View>
        <Views explore={explore} wide={wide} centre={centre} bannered={bannered} onSheet={setSheet} />
      </View>
      {sheet === 'filters' && <FilterSheet explore={explore} centre={centre.current} onClose={close} />}
      {sheet === 'sort' && <SortSheet explore={explore} onClose={close} />}
      {sheet === 'layers' && <LayerSheet query={query} counts={counts} onChange={change} onClose={close} />}
    </Page>
  );
}
