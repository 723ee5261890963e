import { placeKinds, type PlaceKind } from '@boshan/shared/contract/place';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { kindLooks } from '../../frame/place-words';
import { useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';
import { KindSign, themeLooks } from './layers';
import type { Counts } from './place-filter';
import { themeLayers, withKinds, type PlaceQuery, type ThemeLayer } from './place-query';

interface LayerRowProps {
  sign: ReactNode;
  name: string;
  count: string;
  on: boolean;
  onPress: () => void;
}

function LayerRow({ sign, name, count, on, onPress }: LayerRowProps) {
  return (
    <Pressable className="layer-row" role="checkbox" selected={on} onPress={onPress}>
      {sign}
      <Text className={classes('grow', on && 'strong')}>{name}</Text>
      <Text className="note soft">{count}</Text>
      <View className={classes('layer-box', on && 'layer-box-on')}>{on && <Icon name="check" size="small" />}</View>
    </Pressable>
  );
}

interface LayerSheetProps {
  query: PlaceQuery;
  counts: Counts<PlaceKind | ThemeLayer>;
  onChange: (query: PlaceQuery) => void;
  onClose: () => void;
}

/** The map's legend, and the choice of several kinds and themes at once. */
export function LayerSheet({ query, counts, onChange, onClose }: LayerSheetProps) {
  const t = useT();
  const { kinds } = query;
  const all = placeKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const toggle = (kind: PlaceKind) =>
    onChange(withKinds(query, kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]));
  return (
    <Sheet open title={t('places.layers')} onClose={onClose}>
      <View className="note soft">{t('places.layersHint')}</View>
      <View className="layer-rows">
        <LayerRow
          sign={<Icon name="compass" className="layer-theme" />}
          name={t('places.showAll')}
          count={String(all)}
          on={kinds.length === 0}
          onPress={() => onChange(withKinds(query, []))}
        />
        {placeKinds.map((kind) => (
          <LayerRow
            key={kind}
            sign={<KindSign kind={kind} />}
            name={t(kindLooks[kind].name)}
            count={String(counts[kind] ?? 0)}
            on={kinds.includes(kind)}
            onPress={() => toggle(kind)}
          />
        ))}
      </View>
      <View className="filter-title layer-themes" role="heading" aria-level={3}>
        {t('places.themes')}
      </View>
      <View className="layer-rows">
        {themeLayers.map((theme) => (
          <LayerRow
            key={theme}
            sign={<Icon name={themeLooks[theme].icon} className="layer-theme" />}
            name={t(themeLooks[theme].name)}
            count={counts[theme] === undefined ? t('places.themeMissing') : String(counts[theme])}
            on={query[theme] === true}
            onPress={() => onChange({ ...query, [theme]: query[theme] ? undefined : true, at: undefined })}
          />
        ))}
      </View>
    </Sheet>
  );
}
