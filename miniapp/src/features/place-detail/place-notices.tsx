import type { Notice } from '@boshan/shared/contract/notice';
import { View } from '@tarojs/components';
import { useCollection, useRecords } from '../../content/collections';
import { noticesAt } from '../../content/current';
import { momentText } from '../../content/moment';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Button } from '../../ui/controls';
import { Banner } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { namingPlace } from './mentions';

/** More than this at once nobody reads; the rest stands on the page of notices. */
const LIMIT = 4;

function NoticeStrip({ notice }: { notice: Notice }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const instead = useRecords('places', notice.alternativePlaceIds)?.slice(0, 2) ?? [];
  const alternative = text(notice.alternative);
  const dates = [
    momentText(language, notice.start),
    notice.end && t('placeDetail.until', { moment: momentText(language, notice.end) }),
  ].filter(Boolean);
  return (
    <View className="place-notice">
      <Pressable role="link" onPress={() => go('notice', { id: notice.id })}>
        <Banner
          tone={notice.severity}
          text={text(notice.name)}
          detail={[dates.join(' '), text(notice.summary)].filter(Boolean).join(' · ')}
        />
      </Pressable>
      {(alternative || instead.length > 0) && (
        <View className="place-notice-instead">
          {alternative && <View className="note">{t('placeDetail.alternative', { text: alternative })}</View>}
          {instead.map((place) => (
            <Button
              key={place.id}
              tone="quiet"
              icon="forward"
              text={t('placeDetail.insteadGo', { name: text(place.name) })}
              onPress={() => go('place', { id: place.id })}
            />
          ))}
        </View>
      )}
    </View>
  );
}

/** What is in force at this place now, the gravest first, with the open alternative. */
export function PlaceNotices({ placeId }: { placeId: string }) {
  const inForce = noticesAt(useCollection('notices')?.values() ?? [], Date.now());
  const notices = namingPlace(inForce, placeId).slice(0, LIMIT);
  if (notices.length === 0) return null;
  return (
    <View className="pad stack place-notices">
      {notices.map((notice) => (
        <NoticeStrip key={notice.id} notice={notice} />
      ))}
    </View>
  );
}
