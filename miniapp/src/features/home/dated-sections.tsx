import type { Home } from '@boshan/shared/contract/home';
import { Text, View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { daysBetween, nextOccurrence, noticesAt, seasonAt } from '../../content/current';
import { boshanDay, dayText } from '../../content/moment';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go, openLink } from '../../platform/navigation';
import { Grid, RowCard, Section } from '../../ui/cards';
import { Illustration } from '../../ui/illustration';
import { Banner, Tag } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { Shelf } from '../../ui/shelf';
import { featured } from './featured';

/** The gravest notices of the hour; nothing where all is well. */
export function NoticeStrip() {
  const text = useText();
  const notices = noticesAt(useCollection('notices')?.values() ?? [], Date.now()).slice(0, 2);
  if (notices.length === 0) return null;
  return (
    <View className="notice-strip of-today">
      {notices.map((notice) => (
        <Pressable
          key={notice.id}
          className="notice-strip-line"
          role="link"
          onPress={() => go('notice', { id: notice.id })}
        >
          <Banner tone={notice.severity} text={text(notice.name)} detail={text(notice.summary)} />
        </Pressable>
      ))}
    </View>
  );
}

/** The editors' banners, that of the current season first. */
export function SeasonSection({ title, banners }: { title: string; banners: Home['banners'] }) {
  const t = useT();
  const text = useText();
  const seasons = useCollection('seasons');
  const current = seasonAt(seasons?.values() ?? [], Date.now());
  const isCurrent = ({ link }: Home['banners'][number]) => link?.collection === 'seasons' && link.id === current?.id;
  const isOtherSeason = ({ link }: Home['banners'][number]) =>
    link?.collection === 'seasons' && link.id !== current?.id;
  const ordered = [
    ...banners.filter(isCurrent),
    ...banners.filter((b) => !isCurrent(b) && !isOtherSeason(b)),
    ...banners.filter(isOtherSeason),
  ];
  if (ordered.length === 0) return null;
  return (
    <Section title={title || t('home.today')}>
      <Shelf label={title || t('home.today')}>
        {ordered.slice(0, 6).map((banner) => (
          <Pressable
            key={banner.title.zh}
            className="poster"
            role="link"
            onPress={() => banner.link && openLink(banner.link)}
          >
            <Illustration
              className="poster-picture"
              box={[300, 180]}
              images={banner.image ? [banner.image] : undefined}
              drawing={banner.illustration}
              lazy={false}
            />
            <View className="poster-words">
              {isCurrent(banner) && <Tag className="of-today" tone="yellow" text={t('home.now')} />}
              <Text className="poster-title serif clip-1">{text(banner.title)}</Text>
              <Text className="poster-note clip-1">{text(banner.subtitle)}</Text>
            </View>
          </Pressable>
        ))}
      </Shelf>
    </Section>
  );
}

/** What is on or comes next. */
export function EventsSection({ title, ids }: { title: string; ids?: readonly string[] | undefined }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const now = Date.now();
  const today = boshanDay(now);
  const events = featured(useCollection('events')?.values() ?? [], ids, 12)
    .map((event) => ({ event, next: nextOccurrence(event, now) }))
    .sort((a, b) => ((a.next?.start ?? '9') < (b.next?.start ?? '9') ? -1 : 1))
    .slice(0, 3);
  if (events.length === 0) return null;
  return (
    <Section title={title || t('home.events')} more={t('home.more')} onMore={() => go('events')}>
      <Grid className="of-today">
        {events.map(({ event, next }) => {
          const ahead = next ? daysBetween(today, next.start) : undefined;
          return (
            <RowCard
              key={event.id}
              title={text(event.name)}
              eyebrow={dayText(language, next?.start)}
              summary={text(event.summary)}
              images={event.images}
              drawing={event.illustration}
              tags={
                ahead === undefined ? undefined : [ahead <= 0 ? t('home.happening') : t('home.untilThen', { n: ahead })]
              }
              onPress={() => go('event', { id: event.id })}
            />
          );
        })}
      </Grid>
    </Section>
  );
}
