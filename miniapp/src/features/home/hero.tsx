import { Image, Text, View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { seasonAt } from '../../content/current';
import { changeSettings } from '../../content/settings';
import { boshanParts } from '../../content/moment';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { classes } from '../../ui/classes';
import { SearchLink } from '../../ui/controls';
import { Pressable } from '../../ui/pressable';

const seasons = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
] as const;

/** The season's panorama with the destination's name, and the way into search. */
export function Hero({ title }: { title: string }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const now = Date.now();
  const current = seasonAt(useCollection('seasons')?.values() ?? [], now);
  const drawn = current?.season ?? seasons[boshanParts(now).month - 1] ?? 'spring';
  return (
    <View className={classes('hero', `hero-${drawn}`)}>
      <View className="hero-sky" aria-hidden />
      <Image className="hero-picture" src={`/static/hero/hero-${drawn}.svg`} mode="aspectFill" />
      <Pressable
        className="hero-language"
        onPress={() => changeSettings({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        <Text>{t('home.otherLanguage')}</Text>
      </Pressable>
      <View className="hero-words">
        <View
          className={classes('hero-title serif', language === 'en' && 'hero-title-latin')}
          role="heading"
          aria-level={1}
        >
          {title}
        </View>
        <View className="hero-slogan">{current ? text(current.slogan ?? current.name) : t('home.tagline')}</View>
      </View>
      <View className="hero-search">
        <SearchLink placeholder={t('home.searchHint')} onPress={() => go('search')} />
      </View>
    </View>
  );
}
