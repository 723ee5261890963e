import type { Place } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { usePlaceEyebrow } from '../../frame/place-card';
import { useLanguage, useT, useText } from '../../i18n/language';
import { Illustration } from '../../ui/illustration';
import { Tag } from '../../ui/marks';

/** Picture, name (with its other language under it), type, town and grade. */
export function PlaceHead({ place }: { place: Place }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const eyebrowOf = usePlaceEyebrow();
  const grades = useCollection('grades');
  const grade = place.gradeId === undefined ? undefined : grades?.get(place.gradeId)?.name;
  const other = language === 'zh' ? place.name.en : place.name.en === undefined ? undefined : place.name.zh;
  const photo = place.images?.[0];
  const unsure = place.verification.status !== 'verified';
  return (
    <View className="detail-head">
      <Illustration className="detail-picture" images={place.images} drawing={place.illustration} lazy={false} />
      <View className="detail-words">
        <View className="detail-eyebrow">{eyebrowOf(place)}</View>
        <View className="detail-title serif" role="heading" aria-level={1}>
          {text(place.name)}
        </View>
        {other && <View className="place-other-name soft">{other}</View>}
        {grade && (
          <View className="detail-tags">
            <Tag
              text={unsure ? `${text(grade)} · ${t('ui.unverified')}` : text(grade)}
              tone={unsure ? 'plain' : 'teal'}
            />
          </View>
        )}
        {photo && <View className="small soft">{`© ${photo.credit} · ${photo.licence}`}</View>}
        {place.summary && <View className="detail-summary">{text(place.summary)}</View>}
      </View>
    </View>
  );
}
