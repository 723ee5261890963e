import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { momentText } from '../../content/moment';
import { useSyncState } from '../../content/sync';
import { useLanguage, useT, useText } from '../../i18n/language';

/** Who publishes this, and since when it stands. */
export function HomeFoot() {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const { publishedAt } = useSyncState();
  const settings = useCollection('settings')?.get('settings');
  return (
    <View className="home-foot small soft">
      <View>{text(settings?.publisher)}</View>
      <View>{t('home.publishedAt', { when: momentText(language, publishedAt) })}</View>
    </View>
  );
}
