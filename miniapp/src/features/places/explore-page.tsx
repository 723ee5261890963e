import { View } from '@tarojs/components';
import { Page } from '../../frame/page';
import { showToast } from '../../frame/toast';
import { useT } from '../../i18n/language';
import { drawsOwnBars } from '../../platform/device';
import { go } from '../../platform/navigation';
import { useWideScreen } from '../../platform/screen';
import { useShareCard } from '../../platform/share';
import { classes } from '../../ui/classes';
import { IconButton, SearchLink } from '../../ui/controls';
import { KindBar } from './kind-bar';
import { PlaceList } from './place-list';
import { PlaceMap } from './place-map';
import { paramsOfQuery, withKind } from './place-query';
import { ActiveFilters, Toolbar } from './toolbar';
import { useExplore } from './use-explore';
import './explore.css';

/** Places by kind and filter, as list and map. */
export function ExplorePage() {
  const t = useT();
  const explore = useExplore();
  const wide = useWideScreen();
  const { query, change, all } = explore;
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
          <Toolbar explore={explore} wide={wide} />
          <ActiveFilters explore={explore} sortable={!mapOnly} />
        </View>
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
    </Page>
  );
}
