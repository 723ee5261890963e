import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '../../frame/page';
import { showToast } from '../../frame/toast';
import { useT } from '../../i18n/language';
import { drawsOwnBars } from '../../platform/device';
import { go } from '../../platform/navigation';
import { useWideScreen } from '../../platform/screen';
import { useShareCard } from '../../platform/share';
import { classes } from '../../ui/classes';
import { IconButton, SearchLink } from '../../ui/controls';
import { FilterSheet } from './filter-sheet';
import { KindBar } from './kind-bar';
import { PlaceList } from './place-list';
import { PlaceMap } from './place-map';
import { paramsOfQuery, withKind } from './place-query';
import { ActiveFilters, SortSheet, Toolbar } from './toolbar';
import { useExplore } from './use-explore';
import './explore.css';

/** Places by kind and filter, as list and map. */
export function ExplorePage() {
  const t = useT();
  const explore = useExplore();
  const wide = useWideScreen();
  const [sheet, setSheet] = useState<'filters' | 'sort'>();
  const closeSheet = () => setSheet(undefined);
  const { query, change, all, found } = explore;
  useShareCard({ title: t('places.title'), page: 'explore', params: paramsOfQuery(query) });
  const toList = () => {
    change({ ...query, view: 'list' });
    showToast(t('places.mapFailed'));
  };
  const mapOnly = !wide && query.view === 'map';
  const withMap = wide || mapOnly;
  return (
    <Page
      name="explore"
      title={t('places.title')}
      loading={all === undefined}
      actions={<IconButton icon="search" label={t('ui.search')} onPress={() => go('search')} />}
    >
      <View
        className={classes(
          'explore',
          wide && 'explore-wide',
          mapOnly && 'explore-map-only',
          drawsOwnBars() ? 'explore-web' : 'explore-native',
        )}
      >
        {!drawsOwnBars() && !mapOnly && (
          <View className="pad explore-search">
            <SearchLink placeholder={t('places.search')} onPress={() => go('search')} />
          </View>
        )}
        <View className="explore-bar">
          <KindBar places={all ?? []} kind={query.kind} onChange={(kind) => change(withKind(query, kind))} />
          <Toolbar explore={explore} wide={wide} onFilter={() => setSheet('filters')} />
        </View>
        <ActiveFilters explore={explore} onSort={mapOnly ? undefined : () => setSheet('sort')} />
        <View className="explore-panes">
          {!mapOnly && (
            <View className="explore-pane">
              <PlaceList explore={explore} />
            </View>
          )}
          {withMap && (
            <View className="explore-map">
              <PlaceMap explore={explore} onFailure={toList} />
            </View>
          )}
        </View>
      </View>
      <FilterSheet
        open={sheet === 'filters'}
        places={all ?? []}
        query={query}
        count={found.places.length}
        onChange={change}
        onClose={closeSheet}
      />
      {sheet === 'sort' && <SortSheet explore={explore} onClose={closeSheet} />}
    </Page>
  );
}
