import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOrdered } from '../../content/collections';
import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';
import { usePageShow } from '../../platform/lifecycle';
import { takeTabParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { Segmented } from '../../ui/controls';
import { BusLineList } from './bus-line-list';
import type { RouteFilter } from './route-filter';
import { FilterButton } from './route-filters';
import { RouteList } from './route-list';

type Shown = 'themed' | 'buses';

/** The tab 线路: themed routes by filter, and the tourist bus lines. */
export function RoutesPage() {
  const t = useT();
  const [shown, setShown] = useState<Shown>('themed');
  const [filter, setFilter] = useState<RouteFilter>({});
  const routes = useOrdered('routes');
  useShareCard({ title: t('routes.title'), page: 'routes' });
  usePageShow(() => {
    const params = takeTabParams('routes');
    if (!params) return;
    setShown(params['show'] === 'busLines' ? 'buses' : 'themed');
    if (params['themeId'] !== undefined) setFilter({ themeId: params['themeId'] });
  });
  return (
    <Page name="routes" title={t('routes.title')} loading={routes === undefined}>
      <View className="pad routes-views">
        <Segmented
          label={t('routes.views')}
          value={shown}
          onChange={setShown}
          choices={[
            { value: 'themed', label: t('routes.themed'), icon: 'route' },
            { value: 'buses', label: t('routes.buses'), icon: 'bus' },
          ]}
        />
        {shown === 'themed' && <FilterButton routes={routes ?? []} filter={filter} onFilter={setFilter} />}
      </View>
      {shown === 'themed' ? <RouteList routes={routes ?? []} filter={filter} onFilter={setFilter} /> : <BusLineList />}
    </Page>
  );
}
