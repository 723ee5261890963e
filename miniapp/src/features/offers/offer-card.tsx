import type { Offer } from '@boshan/shared/contract/offer';
import { View } from '@tarojs/components';
import { useRecords } from '../../content/collections';
import { hoursLines } from '../../content/hours-lines';
import { boshanDay, dayText } from '../../content/moment';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { LineLink } from '../../ui/detail';
import { Illustration } from '../../ui/illustration';
import { Tag, VerificationMark } from '../../ui/marks';
import { validityOn } from './validity';

/** Small heading with its words; nothing where there are none. */
function Part({ label, value }: { label: string; value: string }) {
  if (value === '') return null;
  return (
    <View className="offer-part">
      <View className="small soft">{label}</View>
      <View className="offer-value">{value}</View>
    </View>
  );
}

/** From when to when, in words; empty where nothing is known. */
function useRange(): (offer: Offer) => string {
  const t = useT();
  const language = useLanguage();
  return ({ validFrom, validTo }) => {
    const from = dayText(language, validFrom);
    const to = dayText(language, validTo);
    if (from && to) return t('offers.range', { from, to });
    if (from) return t('offers.from', { from });
    return to ? t('offers.until', { to }) : '';
  };
}

/** An offer with all that one must know to use it: it has no page of its own. */
export function OfferCard({ offer }: { offer: Offer }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const range = useRange();
  const places = useRecords('places', offer.placeIds) ?? [];
  const validity = validityOn(offer, boshanDay(Date.now()));
  return (
    <View className="offer">
      <View className="offer-head">
        <Illustration className="offer-picture" box={[72, 72]} images={offer.images} drawing={offer.illustration} />
        <View className="grow">
          <View className="offer-kind note">{t(`offers.${offer.kind}`)}</View>
          <View className="card-title serif">{text(offer.name)}</View>
          <View className="card-tags">
            {validity === 'current' && <Tag tone="teal" text={t('offers.current')} />}
            {validity === 'undated' && <Tag text={t('offers.undated')} />}
            <VerificationMark verification={offer.verification} />
          </View>
        </View>
      </View>
      <View className="soft offer-summary">{text(offer.summary)}</View>
      <Part label={t('offers.validity')} value={range(offer)} />
      <Part label={t('offers.hours')} value={hoursLines(offer.hours, language).join('\n')} />
      <Part label={t('offers.conditions')} value={text(offer.conditions)} />
      {places.length > 0 && (
        <View className="offer-part">
          <View className="small soft">{t('offers.places')}</View>
          {places.slice(0, 12).map((place) => (
            <LineLink
              key={place.id}
              title={text(place.name)}
              images={place.images}
              drawing={place.illustration}
              onPress={() => go('place', { id: place.id })}
            />
          ))}
        </View>
      )}
    </View>
  );
}
