import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { View } from '@tarojs/components';
import { useT } from '../../i18n/language';
import { PagedList } from '../../ui/paged-list';
import { Message } from '../../ui/states';
import { RouteCard } from './route-card';
import { matchesRoute, type RouteFilter } from './route-filter';
import { ThemeChips } from './route-filters';

interface RouteListProps {
  routes: readonly TourRoute[];
  filter: RouteFilter;
  onFilter: (filter: RouteFilter) => void;
}

export function RouteList({ routes, filter, onFilter }: RouteListProps) {
  const t = useT();
  const passing = routes.filter((route) => matchesRoute(route, filter));
  return (
    <>
      <ThemeChips filter={filter} onFilter={onFilter} />
      <View className="pad routes-count note soft" role="status">
        {t('routes.count', { n: passing.length })}
      </View>
      {passing.length === 0 ? (
        <Message
          title={t('routes.none')}
          hint={t('routes.noneHint')}
          drawing="great-wall"
          action={{ text: t('routes.clearFilters'), onPress: () => onFilter({}) }}
        />
      ) : (
        <PagedList
          items={passing}
          keyOf={(route) => route.id}
          pageSize={12}
          render={(route) => <RouteCard route={route} lazy={route !== passing[0]} />}
        />
      )}
    </>
  );
}
