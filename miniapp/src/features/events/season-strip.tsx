import type { Season } from '@boshan/shared/contract/season';
import { Text, View } from '@tarojs/components';
import { seasonAt } from '../../content/current';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Illustration } from '../../ui/illustration';
import { Tag } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { Shelf } from '../../ui/shelf';
import { monthShort } from './event-words';
import { monthSpan, seasonsInOrder } from './seasons-in-order';
import './events.css';

/** The months of a season in words, `12—2月`. */
export function useSeasonMonths(): (season: Season) => string {
  const t = useT();
  const language = useLanguage();
  return ({ months }) => {
    const span = monthSpan(months);
    if (!span) return '';
    const [from, to] = span;
    return t('events.monthsRange', {
      from: language === 'zh' ? from : monthShort(t, language, from),
      to: language === 'zh' ? to : monthShort(t, language, to),
    });
  };
}

/** The four seasons side by side, the current one first. `without` leaves out the one whose page this is. */
export function SeasonStrip({ seasons, without }: { seasons: Iterable<Season>; without?: string | undefined }) {
  const t = useT();
  const text = useText();
  const monthsOf = useSeasonMonths();
  const now = Date.now();
  const all = seasonsInOrder(seasons, now);
  const current = seasonAt(all, now);
  return (
    <Shelf label={t('events.seasons')}>
      {all
        .filter(({ id }) => id !== without)
        .map((season) => (
          <Pressable
            key={season.id}
            className="season-card"
            role="link"
            onPress={() => go('season', { id: season.id })}
          >
            <Illustration
              className="season-picture"
              box={[232, 148]}
              images={season.images}
              drawing={season.illustration}
              lazy={false}
            />
            <View className="season-words">
              {season.id === current?.id && <Tag tone="yellow" text={t('events.now')} />}
              <View className="season-name serif clip-1">{text(season.slogan ?? season.name)}</View>
              <Text className="season-months">{monthsOf(season)}</Text>
            </View>
          </Pressable>
        ))}
    </Shelf>
  );
}
