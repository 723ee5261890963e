import type { Verification } from '@boshan/shared/contract/facets';
import { View } from '@tarojs/components';
import { dayText } from '../../content/moment';
import { useLanguage, useT } from '../../i18n/language';
import { Icon } from '../../ui/icons/icon';

/** How far the page's facts can be trusted: status, source and day of the last check. */
export function VerificationBlock({ verification }: { verification: Verification }) {
  const t = useT();
  const language = useLanguage();
  const { status, source, checkedOn } = verification;
  const checked = checkedOn && t('placeDetail.verifiedOn', { day: dayText(language, checkedOn) });
  const hint = status === 'verified' ? checked : t(`placeDetail.${status}Hint`);
  return (
    <View className={`trust trust-${status}`}>
      <Icon name={status === 'verified' ? 'check' : 'info'} className="trust-icon" />
      <View className="grow">
        <View className="strong">{t(`placeDetail.${status}`)}</View>
        {hint && <View className="note">{hint}</View>}
        {status !== 'verified' && checked && <View className="note">{checked}</View>}
        {source && <View className="note soft">{t('placeDetail.source', { source })}</View>}
      </View>
    </View>
  );
}
