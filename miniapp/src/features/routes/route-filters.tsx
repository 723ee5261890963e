import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOrdered } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { Button, Chips, type Choice } from '../../ui/controls';
import { Sheet } from '../../ui/sheet';
import { audiencesOf, dayCounts, type RouteAudience, type RouteFilter } from './route-filter';
import { daysText } from './route-words';

interface RouteFiltersProps {
  routes: readonly TourRoute[];
  filter: RouteFilter;
  onFilter: (filter: RouteFilter) => void;
}

function FilterGroup<V extends string>(props: {
  title: string;
  choices: readonly Choice<V>[];
  value: V | undefined;
  onChange: (value: V | undefined) => void;
}) {
  if (props.choices.length < 2) return null;
  return (
    <View className="routes-filter">
      <View className="strong">{props.title}</View>
      <Chips label={props.title} choices={props.choices} value={props.value} onChange={props.onChange} />
    </View>
  );
}

/** Seasons, days and audiences; only those that the routes really have. */
function FilterSheet({ routes, filter, onFilter, onClose }: RouteFiltersProps & { onClose: () => void }) {
  const t = useT();
  const text = useText();
  const seasons = useOrdered('seasons') ?? [];
  return (
    <Sheet open title={t('routes.filters')} onClose={onClose}>
      <FilterGroup
        title={t('routes.season')}
        choices={seasons.map((season) => ({ value: season.id, label: text(season.name) }))}
        value={filter.seasonId}
        onChange={(seasonId) => onFilter({ ...filter, seasonId })}
      />
      <FilterGroup
        title={t('routes.length')}
        choices={dayCounts(routes).map((days) => ({ value: String(days), label: daysText(t, days) }))}
        value={filter.days}
        onChange={(days) => onFilter({ ...filter, days })}
      />
      <FilterGroup<RouteAudience>
        title={t('routes.audience')}
        choices={audiencesOf(routes).map((audience) => ({ value: audience, label: t(`routes.${audience}`) }))}
        value={filter.audience}
        onChange={(audience) => onFilter({ ...filter, audience })}
      />
      <View className="routes-filter-done">
        <Button wide tone="primary" text={t('ui.done')} onPress={onClose} />
      </View>
    </Sheet>
  );
}

/** Opens the filters behind it; says how many of them are set. */
export function FilterButton(props: RouteFiltersProps) {
  const { seasonId, days, audience } = props.filter;
  const t = useT();
  const [open, setOpen] = useState(false);
  const set = [seasonId, days, audience].filter((value) => value !== undefined).length;
  return (
    <>
      <Button
        icon="list"
        tone="quiet"
        text={set === 0 ? t('routes.filter') : `${t('routes.filter')} · ${set}`}
        onPress={() => setOpen(true)}
      />
      {open && <FilterSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The six themes as chips. */
export function ThemeChips({ filter, onFilter }: Omit<RouteFiltersProps, 'routes'>) {
  const t = useT();
  const text = useText();
  const themes = useOrdered('themes') ?? [];
  return (
    <Chips
      label={t('routes.themes')}
      choices={themes.map((theme) => ({ value: theme.id, label: shortName(text(theme.name)) }))}
      value={filter.themeId}
      onChange={(themeId) => onFilter({ ...filter, themeId })}
    />
  );
}

/** `一步千年·陶琉研学游` says twice what a chip has room for once: the part after the dot. */
export const shortName = (name: string): string => name.split('·').pop() ?? name;
