import { ScrollView, Text, View } from '@tarojs/components';
import { showToast } from '../../frame/toast';
import { useT } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { classes } from '../../ui/classes';
import { SearchLink, Segmented } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';
import { useFilterNames } from './filter-names';
import { NearMeNote } from './near-me-note';
import { activeFilters, withoutFilter, withoutFilters, type PlaceSort } from './place-query';
import type { Explore } from './use-explore';

const sortNames = { editor: 'places.sortEditor', name: 'places.sortName', near: 'places.sortNear' } as const;
const sorts: readonly PlaceSort[] = ['editor', 'name', 'near'];

/** The choice of sorting; only "near me" asks for the position. */
export function SortSheet({ explore, onClose }: { explore: Explore; onClose: () => void }) {
  const t = useT();
  const { query, change, locate } = explore;
  // The sheet stays up until it is known where the reader is: a refusal is said where it was asked.
  const choose = (sort: PlaceSort) => {
    if (sort !== 'near') {
      onClose();
      return change({ ...query, sort });
    }
    void locate().then((answer) => {
      if (!('position' in answer)) return;
      onClose();
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
      <NearMeNote explore={explore} />
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

/** How many places there are; read aloud when it changes. */
export function FoundCount({ count }: { count: number }) {
  const t = useT();
  return (
    <View className="explore-count strong" role="status" aria-live="polite">
      {t('places.count', { n: count })}
    </View>
  );
}

/** Filters that are set, each of which can be taken off. Nothing where none is. */
export function ActiveFilters({ explore: { query, change } }: { explore: Explore }) {
  const t = useT();
  const nameOf = useFilterNames();
  const active = activeFilters(query);
  if (active.length === 0) return null;
  return (
    <ScrollView className="active-chips" scrollX enhanced showScrollbar={false} aria-label={t('places.filters')}>
      <View className="active-line">
        {active.map((filter) => {
          const name = nameOf(filter, query);
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
      </View>
    </ScrollView>
  );
}

/** How many there are, how they are ordered, and which filters are set. */
export function ListHead({ explore, onSort }: { explore: Explore; onSort: () => void }) {
  return (
    <View className="list-head">
      <View className="list-head-line">
        <FoundCount count={explore.found.places.length} />
        <SortButton sort={explore.query.sort} onPress={onSort} />
      </View>
      <ActiveFilters explore={explore} />
    </View>
  );
}

interface SearchRowProps {
  explore: Explore;
  wide: boolean;
}

/** The way to the search; on phones the switch between list and map as well. */
export function SearchRow({ explore: { query, change }, wide }: SearchRowProps) {
  const t = useT();
  return (
    <View className="explore-row">
      <View className="grow">
        <SearchLink placeholder={t(wide ? 'places.search' : 'ui.search')} onPress={() => go('search')} />
      </View>
      {!wide && (
        <Segmented
          label={t('places.views')}
          value={query.view}
          choices={[
            { value: 'list', label: t('places.list'), icon: 'list' },
            { value: 'map', label: t('places.map'), icon: 'map' },
          ]}
          onChange={(view) => change({ ...query, view, at: undefined })}
        />
      )}
    </View>
  );
}
