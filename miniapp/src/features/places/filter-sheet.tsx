import type { Place } from '@boshan/shared/contract/place';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { metresText } from '../../frame/place-words';
import { useT } from '../../i18n/language';
import { Button, Segmented } from '../../ui/controls';
import { Sheet } from '../../ui/sheet';
import { DayPicker } from './day-picker';
import { ChoiceGroup, FilterChip, Group } from './filter-choices';
import { useOpenChoices, usePriceChoices, useRecordChoices } from './filter-names';
import { NearMeNote } from './near-me-note';
import { offeredIds } from './place-filter';
import { recordFilters, withoutFilters, type PlaceQuery } from './place-query';
import type { Explore } from './use-explore';
import './filters.css';

interface PartProps {
  query: PlaceQuery;
  onChange: (query: PlaceQuery) => void;
}

/** Now, one of the next days, or any day of the calendar. */
function OpenGroup({ query, onChange }: PartProps) {
  const t = useT();
  const choices = useOpenChoices();
  const isOther = query.open !== undefined && !choices.some(({ value }) => value === query.open);
  const [calendar, setCalendar] = useState(isOther);
  return (
    <ChoiceGroup
      title={t('places.open')}
      choices={choices}
      value={query.open}
      onChange={(value) => onChange({ ...query, open: value })}
    >
      <FilterChip
        icon="calendar"
        label={t('places.pickDay')}
        on={isOther}
        onPress={() => {
          if (isOther) onChange({ ...query, open: undefined });
          setCalendar(!calendar);
        }}
      />
      {calendar && (
        <DayPicker
          value={query.open === 'now' ? undefined : query.open}
          onChange={(day) => onChange({ ...query, open: day })}
        />
      )}
    </ChoiceGroup>
  );
}

const reaches = [1_000, 3_000, 5_000, 10_000] as const;

interface NearGroupProps extends PartProps {
  explore: Explore;
  /** The middle of the map as it was last seen. */
  centre: Wgs84;
}

/** So far from the reader, who is asked for the position then and not before, or from the map's centre. */
function NearGroup({ query, onChange, explore, centre }: NearGroupProps) {
  const t = useT();
  const [from, setFrom] = useState<'me' | 'centre'>(query.near && query.near.of !== 'me' ? 'centre' : 'me');
  const set = async (metres: number, of: 'me' | 'centre') => {
    if (of === 'centre') return onChange({ ...query, near: { metres, of: centre } });
    const answer = explore.position ? explore.nearMe : await explore.locate();
    if ('position' in answer) onChange({ ...query, near: { metres, of: 'me' } });
  };
  const turn = (of: 'me' | 'centre') => {
    setFrom(of);
    if (query.near) void set(query.near.metres, of);
  };
  return (
    <Group title={t('places.near')}>
      <View className="filter-wide">
        <Segmented
          label={t('places.near')}
          value={from}
          choices={[
            { value: 'me', label: t('places.nearMe'), icon: 'locate' },
            { value: 'centre', label: t('places.nearCentre'), icon: 'map' },
          ]}
          onChange={turn}
        />
      </View>
      {reaches.map((metres) => {
        const on = query.near?.metres === metres;
        return (
          <FilterChip
            key={metres}
            label={metresText(t, metres)}
            on={on}
            onPress={() => (on ? onChange({ ...query, near: undefined }) : void set(metres, from))}
          />
        );
      })}
      {from === 'me' && <NearMeNote explore={explore} />}
    </Group>
  );
}

interface FilterSheetProps {
  explore: Explore;
  /** The middle of the map as it was last seen. */
  centre: Wgs84;
  onClose: () => void;
}

const none: readonly Place[] = [];

/** All filters. Each choice acts at once; the button at the end says how many places are left. */
export function FilterSheet({ explore, centre, onClose }: FilterSheetProps) {
  const t = useT();
  const { query, change, found, all = none } = explore;
  const choices = useRecordChoices();
  const prices = usePriceChoices();
  const { kinds } = query;
  const offered = useMemo(
    () => new Map(recordFilters.map((filter) => [filter, offeredIds(all, kinds, filter)])),
    [all, kinds],
  );
  return (
    <Sheet open title={t('places.filters')} onClose={onClose}>
      <OpenGroup query={query} onChange={change} />
      <ChoiceGroup
        title={t('places.price')}
        choices={prices}
        value={query.price}
        onChange={(value) => change({ ...query, price: value })}
      />
      <NearGroup query={query} onChange={change} explore={explore} centre={centre} />
      {recordFilters.map((filter) => (
        <ChoiceGroup
          key={filter}
          title={t(`places.${filter}`)}
          choices={choices[filter].filter(({ value }) => offered.get(filter)?.has(value))}
          value={query[filter]}
          onChange={(value) => change({ ...query, [filter]: value })}
        />
      ))}
      <View className="filter-foot">
        <Button text={t('places.reset')} onPress={() => change(withoutFilters(query))} />
        <View className="grow">
          <Button wide tone="primary" text={t('places.showN', { n: found.places.length })} onPress={onClose} />
        </View>
      </View>
    </Sheet>
  );
}
