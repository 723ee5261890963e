import type { PlaceKind } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import type { StringKey } from '../../i18n/dictionary';
import { Icon, type IconName } from '../../ui/icons/icon';
import { pinGlazes } from '../../ui/map/palette';
import { kindLooks } from '../../frame/place-words';
import type { ThemeLayer } from './place-query';

/** Name and icon of what cuts across the kinds. */
export const themeLooks: Readonly<Record<ThemeLayer, { readonly name: StringKey; readonly icon: IconName }>> = {
  night: { name: 'places.night', icon: 'moon' },
  family: { name: 'places.family', icon: 'family' },
  accessible: { name: 'places.accessible', icon: 'wheelchair' },
};

/** The sign of a kind on the glaze of its pin: the map's legend wherever it stands. */
export function KindSign({ kind }: { kind: PlaceKind }) {
  return (
    <View className="kind-sign" style={{ background: pinGlazes[kind].body }}>
      <Icon name={kindLooks[kind].icon} size="small" />
    </View>
  );
}
