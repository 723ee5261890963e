import { placeKinds, type PlaceKind } from '@boshan/shared/contract/place';
import { ScrollView, Text, View } from '@tarojs/components';
import { kindLooks } from '../../frame/place-words';
import { useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { KindSign, themeLooks } from './layers';
import type { Counts } from './place-filter';
import { activeFilters, themeLayers, withKinds, type PlaceQuery, type ThemeLayer } from './place-query';

interface LayerBarProps {
  query: PlaceQuery;
  counts: Counts<PlaceKind | ThemeLayer>;
  onChange: (query: PlaceQuery) => void;
  onFilter: () => void;
}

const chipId = (kind: PlaceKind | undefined): string => `kind-${kind ?? 'all'}`;

/** The kinds as tabs, each in its pin's glaze. Two at once are chosen in the layers' sheet. */
function KindTabs({ query, counts, onChange }: Omit<LayerBarProps, 'onFilter'>) {
  const t = useT();
  const kinds = placeKinds.filter((kind) => query.kinds.includes(kind) || (counts[kind] ?? 0) > 0);
  const all = query.kinds.length === 0;
  return (
    <View className="layer-tabs" role="tablist" aria-label={t('places.kinds')}>
      <View id={chipId(undefined)}>
        <Pressable
          className={classes('chip', all && 'chip-on')}
          role="tab"
          selected={all}
          onPress={() => onChange(withKinds(query, []))}
        >
          <Text>{t('places.all')}</Text>
        </Pressable>
      </View>
      {kinds.map((kind) => {
        const on = query.kinds.includes(kind);
        return (
          <View key={kind} id={chipId(kind)}>
            <Pressable
              className={classes('chip layer-chip', on && 'chip-on')}
              role="tab"
              selected={on}
              onPress={() => onChange(withKinds(query, on && query.kinds.length === 1 ? [] : [kind]))}
            >
              <KindSign kind={kind} />
              <Text>{t(kindLooks[kind].name)}</Text>
            </Pressable>
          </View>
        );
      })}
    </View>
  );
}

/** The way to the filters, the kinds, and the themes that some place has. */
export function LayerBar({ query, counts, onChange, onFilter }: LayerBarProps) {
  const t = useT();
  const active = activeFilters(query).length;
  const themes = themeLayers.filter((theme) => query[theme] || (counts[theme] ?? 0) > 0);
  const [first] = query.kinds;
  return (
    <ScrollView
      className="layers"
      scrollX
      enhanced
      showScrollbar={false}
      {...(first === undefined ? {} : { scrollIntoView: chipId(first) })}
    >
      <View className="layers-line">
        <Pressable className={classes('chip', active > 0 && 'chip-set')} onPress={onFilter}>
          <Icon name="filter" size="small" className="chip-icon" />
          <Text>{active > 0 ? t('places.filtersN', { n: active }) : t('places.filters')}</Text>
        </Pressable>
        <KindTabs query={query} counts={counts} onChange={onChange} />
        {themes.map((theme) => (
          <Pressable
            key={theme}
            className={classes('chip', query[theme] && 'chip-on')}
            role="switch"
            selected={query[theme] === true}
            onPress={() => onChange({ ...query, [theme]: query[theme] ? undefined : true, at: undefined })}
          >
            <Icon name={themeLooks[theme].icon} size="small" className="chip-icon" />
            <Text>{t(themeLooks[theme].name)}</Text>
          </Pressable>
        ))}
      </View>
    </ScrollView>
  );
}
