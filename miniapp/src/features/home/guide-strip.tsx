import { Text, View } from '@tarojs/components';
import { useT } from '../../i18n/language';
import { go } from '../../platform/navigation';
import type { RouteName } from '../../platform/routes';
import { Icon, type IconName } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import type { StringKey } from '../../i18n/dictionary';

const ways: readonly (readonly [RouteName, IconName, StringKey])[] = [
  ['listen', 'headphones', 'home.guideListen'],
  ['drawn-map', 'map', 'home.guideDrawn'],
  ['panorama', 'globe', 'home.guidePanorama'],
  ['offline', 'download', 'home.guideOffline'],
];

/** What accompanies a visitor on the spot: voice, drawn maps, views, and the pack that needs no network. */
export function GuideStrip() {
  const t = useT();
  return (
    <View className="guide-strip" role="navigation" aria-label={t('home.guide')}>
      {ways.map(([page, icon, words]) => (
        <Pressable key={page} className="guide-way" role="link" onPress={() => go(page)}>
          <Icon name={icon} />
          <Text className="guide-way-title">{t(words)}</Text>
        </Pressable>
      ))}
    </View>
  );
}
