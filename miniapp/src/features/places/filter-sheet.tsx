import type { Place } from '@boshan/shared/contract/place';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Button, type Choice } from '../../ui/controls';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';
import { useOpenChoices, useRecordChoices } from './filter-names';
import { offeredFlags, offeredIds } from './place-filter';
import { flagFilters, recordFilters, withoutFilters, type PlaceQuery } from './place-query';

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="filter-group">
      <View className="filter-title" role="heading" aria-level={3}>
        {title}
      </View>
      <View className="filter-choices" aria-label={title}>
        {children}
      </View>
    </View>
  );
}

interface FilterChipProps {
  label: string;
  on: boolean;
  onPress: () => void;
}

function FilterChip({ label, on, onPress }: FilterChipProps) {
  return (
    <Pressable className={classes('chip', on && 'chip-on')} role="checkbox" selected={on} onPress={onPress}>
      <Text>{label}</Text>
    </Pressable>
  );
}

interface ChoiceGroupProps {
  title: string;
  choices: readonly Choice<string>[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function ChoiceGroup({ title, choices, value, onChange }: ChoiceGroupProps) {
  if (choices.length === 0) return null;
  return (
    <Group title={title}>
      {choices.map((choice) => (
        <FilterChip
          key={choice.value}
          label={choice.label}
          on={choice.value === value}
          onPress={() => onChange(choice.value === value ? undefined : choice.value)}
        />
      ))}
    </Group>
  );
}

interface FilterSheetProps {
  open: boolean;
  places: readonly Place[];
  query: PlaceQuery;
  /** How many places pass. */
  count: number;
  onChange: (query: PlaceQuery) => void;
  onClose: () => void;
}

/** All filters. Each choice acts at once; the button at the end says how many places are left. */
export function FilterSheet({ open, places, query, count, onChange, onClose }: FilterSheetProps) {
  const t = useT();
  const choices = useRecordChoices();
  const openChoices = useOpenChoices();
  if (!open) return null;
  const offered = offeredFlags(places, query.kind);
  return (
    <Sheet open title={t('places.filters')} onClose={onClose}>
      <ChoiceGroup
        title={t('places.open')}
        choices={openChoices}
        value={query.open}
        onChange={(value) => onChange({ ...query, open: value })}
      />
      {recordFilters.map((filter) => {
        const ids = offeredIds(places, query.kind, filter);
        return (
          <ChoiceGroup
            key={filter}
            title={t(`places.${filter}`)}
            choices={choices[filter].filter(({ value }) => ids.has(value))}
            value={query[filter]}
            onChange={(value) => onChange({ ...query, [filter]: value })}
          />
        );
      })}
      <Group title={t('places.features')}>
        {offered.map((flag) => (
          <FilterChip
            key={flag}
            label={t(`places.${flag}`)}
            on={query[flag] === true}
            onPress={() => onChange({ ...query, [flag]: query[flag] ? undefined : true })}
          />
        ))}
        {offered.length < flagFilters.length && (
          <View className="note soft filter-missing">{t('places.featuresMissing')}</View>
        )}
      </Group>
      <View className="filter-foot">
        <Button text={t('places.reset')} onPress={() => onChange(withoutFilters(query))} />
        <View className="grow">
          <Button wide tone="primary" text={t('places.showN', { n: count })} onPress={onClose} />
        </View>
      </View>
    </Sheet>
  );
}
