import { placeKinds, type Place, type PlaceKind } from '@boshan/shared/contract/place';
import { ScrollView, Text, View } from '@tarojs/components';
import { kindLooks } from '../../frame/place-words';
import { useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Icon, type IconName } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { countByKind } from './place-filter';

interface KindBarProps {
  places: readonly Place[];
  kind: PlaceKind | undefined;
  onChange: (kind: PlaceKind | undefined) => void;
}

const tabId = (kind: PlaceKind | undefined): string => `kind-${kind ?? 'all'}`;

/** Kinds of places as tabs with icons; a kind without a place is left out. */
export function KindBar({ places, kind, onChange }: KindBarProps) {
  const t = useT();
  const counts = countByKind(places);
  const choices: { value: PlaceKind | undefined; label: string; icon: IconName }[] = [
    { value: undefined, label: t('places.all'), icon: 'compass' },
    ...placeKinds
      .filter((value) => value === kind || (counts[value] ?? 0) > 0)
      .map((value) => ({ value, label: t(kindLooks[value].name), icon: kindLooks[value].icon })),
  ];
  return (
    <ScrollView
      className="kinds"
      scrollX
      enhanced
      showScrollbar={false}
      {...(kind === undefined ? {} : { scrollIntoView: tabId(kind) })}
    >
      <View className="kinds-line" role="tablist" aria-label={t('places.kinds')}>
        {choices.map(({ value, label, icon }) => (
          <View key={label} id={tabId(value)} className="kind-slot">
            <Pressable
              className={classes('kind', value === kind && 'kind-on')}
              role="tab"
              selected={value === kind}
              onPress={() => onChange(value)}
            >
              <Icon name={icon} />
              <Text className="kind-name">{label}</Text>
            </Pressable>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
