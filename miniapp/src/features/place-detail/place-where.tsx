import type { Place } from '@boshan/shared/contract/place';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCollection } from '../../content/collections';
import { isNavigable } from '../../content/place-distance';
import { handOver, NavigateSheet } from '../../frame/navigate-sheet';
import { metresText } from '../../frame/place-words';
import { showToast } from '../../frame/toast';
import type { Translate } from '../../i18n/dictionary';
import { useT, useText } from '../../i18n/language';
import { copyText } from '../../platform/device';
import { useSeen } from '../../platform/seen';
import { Button } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { Message } from '../../ui/states';
import { Pressable } from '../../ui/pressable';
import { FactBlock } from './fact-block';
import { SmallMap } from './small-map';

const MAP_BOX = 'place-small-map';

/** Hands the way over to the phone's navigation. Does nothing where the position is too rough to drive by. */
export const navigateTo = (place: Place, name: string, address: string): void =>
  handOver(place.location, name, address);

/** What stands where a place cannot be navigated to, and why. */
export function nearText(t: Translate, { accuracyMetres }: Place['location'], address: string): string {
  if (address === '') return t('placeDetail.nearNoAddress');
  if (accuracyMetres === undefined) return t('placeDetail.nearUnknown', { address });
  return t('placeDetail.near', { address, distance: metresText(t, accuracyMetres) });
}

/** The small map: shown when it is scrolled to, or tapped where the host cannot tell. */
function MapBox({ place, name }: { place: Place; name: string }) {
  const t = useT();
  const seen = useSeen(MAP_BOX);
  const [tapped, setTapped] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!place.location.point) return null;
  return (
    <View id={MAP_BOX} className="small-map">
      {failed && <Message title={t('placeDetail.mapFailed')} />}
      {!failed && (seen || tapped) && <SmallMap place={place} name={name} onFailure={() => setFailed(true)} />}
      {!seen && !tapped && (
        <Pressable className="small-map-cover" onPress={() => setTapped(true)}>
          <Icon name="map" size="large" />
          <Text>{t('placeDetail.showMap')}</Text>
        </Pressable>
      )}
    </View>
  );
}

/** Address, how exactly the position is known, a small map, and the way there. */
export function PlaceWhere({ place }: { place: Place }) {
  const t = useT();
  const text = useText();
  const towns = useCollection('towns');
  const { location } = place;
  const name = text(place.name);
  const town = location.townId === undefined ? undefined : towns?.get(location.townId)?.name;
  const address = text(location.address) || text(town);
  const copy = () => {
    void copyText(address).then((done) => done && showToast(t('placeDetail.addressCopied')));
  };
  return (
    <FactBlock title={t('placeDetail.where')} verification={place.verification}>
      <View className="panel panel-map">
        <MapBox place={place} name={name} />
        <View className="where-words">
          {address && <View className="strong">{address}</View>}
          {location.outsideDistrict && <View className="note soft">{t('placeDetail.outside')}</View>}
          {location.point ? (
            location.accuracyMetres !== undefined && (
              <View className="note soft">
                {t('placeDetail.accuracy', { distance: metresText(t, location.accuracyMetres) })}
              </View>
            )
          ) : (
            <>
              <View className="note strong">{t('placeDetail.noPosition')}</View>
              <View className="note soft">{t('placeDetail.noPositionHint')}</View>
            </>
          )}
          {location.point && !isNavigable(location) && (
            <View className="note where-near">{nearText(t, location, address)}</View>
          )}
          <View className="where-buttons">
            {isNavigable(location) && (
              <Button
                icon="navigate"
                text={t('placeDetail.navigate')}
                onPress={() => navigateTo(place, name, address)}
              />
            )}
            {address && <Button icon="copy" text={t('placeDetail.copyAddress')} onPress={copy} />}
          </View>
        </View>
      </View>
      <NavigateSheet />
    </FactBlock>
  );
}
