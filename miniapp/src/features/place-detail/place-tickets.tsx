import type { Place } from '@boshan/shared/contract/place';
import { Text, View } from '@tarojs/components';
import { useT, useText } from '../../i18n/language';
import { openExternal } from '../../platform/device';
import { Button } from '../../ui/controls';
import { FactBlock } from './fact-block';

/** Prices by audience; nothing where nothing is known. */
export function PlaceTickets({ place }: { place: Place }) {
  const t = useT();
  const text = useText();
  const { tickets } = place;
  if (!tickets) return null;
  const note = text(tickets.note);
  const { bookingUrl } = tickets;
  return (
    <FactBlock title={t('placeDetail.tickets')} verification={place.verification}>
      <View className="panel">
        {tickets.free && tickets.prices.length === 0 && <View className="price">{t('placeDetail.free')}</View>}
        {tickets.prices.map(({ audience, priceCny, condition }, index) => (
          <View key={`${audience}${index}`} className="price-line">
            <View className="grow">
              <View>{t(`placeDetail.${audience}`)}</View>
              {condition && <View className="note soft">{text(condition)}</View>}
            </View>
            <Text className="price">
              {priceCny === 0 ? t('placeDetail.free') : t('placeDetail.yuan', { n: priceCny })}
            </Text>
          </View>
        ))}
        {note && <View className="note soft">{note}</View>}
        {bookingUrl && <Button icon="ticket" text={t('placeDetail.book')} onPress={() => openExternal(bookingUrl)} />}
      </View>
    </FactBlock>
  );
}
