import { Text, View } from '@tarojs/components';
import { showToast } from '../../frame/toast';
import { useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Segmented } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';
import { useFilterNames } from './filter-names';
import { activeFilters, withoutFilter, withoutFilters, type PlaceSort } from './place-query';
import type { Explore } from './use-explore';

const sortNames = { editor: 'places.sortEditor', name: 'places.sortName', near: 'places.sortNear' } as const;
const sorts: readonly PlaceSort[] = ['editor', 'name', 'near'];

/** The choice of sorting; only "near me" asks for the position. */
export function SortSheet({ explore, onClose }: { explore: Explore; onClose: () => void }) {
  const t = useT();
  const { query, change, locate } = explore;
  const choose = (sort: PlaceSort) => {
    onClose();
    if (sort !== 'near') return change({ ...query, sort });
    void locate().then((here) => {
      if (!here) return;
      change({ ...query, sort });
      showToast(t('places.located'));
    });
  };
  return (
    <Sheet open title={t('places.sort')} onClose={onClose}>
      {sorts.map((sort) => (
        <Pressable
          key={sort}
          className="sort-choice"
          role="radio"
          selected={sort === query.sort}
          onPress={() => choose(sort)}
        >
          <Text className={classes('grow', sort === query.sort && 'strong')}>{t(sortNames[sort])}</Text>
          {sort === query.sort && <Icon name="check" colour="teal" />}
        </Pressable>
      ))}
    </Sheet>
  );
}

/** How the list is sorted, and the way to change it. */
function SortButton({ sort, onPress }: { sort: PlaceSort; onPress: () => void }) {
  const t = useT();
  const name = t(sortNames[sort]);
  return (
    <Pressable className="sort-button" label={`${t('places.sort')} ${name}`} onPress={onPress}>
      <Text>{name}</Text>
      <Icon name="down" size="small" />
    </Pressable>
  );
}

interface ActiveFiltersProps {
  explore: Explore;
  /** Opens the choice of sorting; left out where there is no order to see, as on the map. */
  onSort?: (() => void) | undefined;
}

/** Filters that are set, each of which can be taken off, and how many places are left. */
export function ActiveFilters({ explore, onSort }: ActiveFiltersProps) {
  const t = useT();
  const nameOf = useFilterNames();
  const { query, change, found } = explore;
  const active = activeFilters(query);
  return (
    <View className="explore-active">
      <View className="note soft explore-count" role="status" aria-live="polite">
        {t('places.count', { n: found.places.length })}
      </View>
      {active.map((filter) => {
        const name = nameOf(filter, query[filter]);
        return (
          <Pressable
            key={filter}
            className="active-chip"
            label={t('places.removeFilter', { name })}
            onPress={() => change(withoutFilter(query, filter))}
          >
            <Text>{name}</Text>
            <Icon name="close" size="small" />
          </Pressable>
        );
      })}
      {active.length > 1 && (
        <Pressable className="active-reset" onPress={() => change(withoutFilters(query))}>
          <Text>{t('places.reset')}</Text>
        </Pressable>
      )}
      {onSort && <SortButton sort={query.sort} onPress={onSort} />}
    </View>
  );
}

interface ToolbarProps {
  explore: Explore;
  wide: boolean;
  onFilter: () => void;
}

/** The way to the filters; on phones the switch between list and map as well. */
export function Toolbar({ explore: { query, change }, wide, onFilter }: ToolbarProps) {
  const t = useT();
  const active = activeFilters(query).length;
  return (
    <View className="explore-tools">
      <Pressable className={classes('tool', active > 0 && 'tool-on')} onPress={onFilter}>
        <Icon name="filter" size="small" />
        <Text>{active > 0 ? t('places.filtersN', { n: active }) : t('places.filters')}</Text>
      </Pressable>
      {!wide && (
        <Segmented
          label={t('places.views')}
          value={query.view}
          choices={[
            { value: 'list', label: t('places.list'), icon: 'list' },
            { value: 'map', label: t('places.map'), icon: 'map' },
          ]}
          onChange={(view) => change({ ...query, view })}
        />
      )}
    </View>
  );
}
