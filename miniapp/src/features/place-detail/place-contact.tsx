import type { Place } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import { useOrdered } from '../../content/collections';
import { showToast } from '../../frame/toast';
import { useT, useText } from '../../i18n/language';
import { callPhone, copyText, openExternal } from '../../platform/device';
import { FactList, type Fact } from '../../ui/detail';
import { FactBlock } from './fact-block';
import { placeFacts } from './place-facts';

/** Stay, season, family, access, and how to reach somebody. */
export function PlaceContact({ place }: { place: Place }) {
  const t = useT();
  const text = useText();
  const seasons = useOrdered('seasons') ?? [];
  const { phone, website, wechat } = place.contact ?? {};
  const seasonNames = seasons.filter(({ id }) => place.seasonIds?.includes(id)).map(({ name }) => text(name));
  const contacts: (Fact | undefined)[] = [
    phone === undefined
      ? undefined
      : { icon: 'phone', label: t('placeDetail.phone'), value: phone, onPress: () => callPhone(phone) },
    wechat === undefined
      ? undefined
      : {
          icon: 'copy',
          label: t('placeDetail.wechat'),
          value: wechat,
          onPress: () => void copyText(wechat).then((done) => done && showToast(t('ui.copied'))),
        },
    website === undefined
      ? undefined
      : { icon: 'globe', label: t('placeDetail.website'), value: website, onPress: () => openExternal(website) },
  ];
  const facts = [...placeFacts({ t, text }, place, seasonNames), ...contacts];
  if (facts.every((fact) => fact === undefined)) return null;
  return (
    <FactBlock title={t('placeDetail.facts')} verification={place.verification}>
      <View className="fact-panel">
        <FactList facts={facts} />
      </View>
    </FactBlock>
  );
}
