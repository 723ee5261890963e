import { Text, View } from '@tarojs/components';
import { useT } from '../i18n/language';
import type { StringKey } from '../i18n/dictionary';
import { go } from '../platform/navigation';
import type { RouteName } from '../platform/routes';
import { classes } from '../ui/classes';
import { Icon, type IconName } from '../ui/icons/icon';
import { Pressable } from '../ui/pressable';

const tabs: readonly { readonly name: RouteName; readonly text: StringKey; readonly icon: IconName }[] = [
  { name: 'home', text: 'ui.tabHome', icon: 'home' },
  { name: 'explore', text: 'ui.tabExplore', icon: 'compass' },
  { name: 'routes', text: 'ui.tabRoutes', icon: 'route' },
  { name: 'saved', text: 'ui.tabSaved', icon: 'heart' },
];

/** The web's tab bar; a mini-program's host draws its own. */
export function TabBar({ current }: { current: RouteName }) {
  const t = useT();
  return (
    <View className="tab-bar" role="navigation">
      {tabs.map(({ name, text, icon }) => (
        <Pressable
          key={name}
          className={classes('tab', name === current && 'tab-on')}
          role="link"
          onPress={() => name !== current && go(name)}
        >
          <Icon name={icon} />
          <Text>{t(text)}</Text>
        </Pressable>
      ))}
    </View>
  );
}
