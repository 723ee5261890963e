import type { Place } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { useRecord } from '../../content/collections';
import { useFavourite } from '../../content/favourites';
import { isNavigable } from '../../content/place-distance';
import { KeepOffline } from '../../frame/keep-offline';
import { Page } from '../../frame/page';
import { showToast } from '../../frame/toast';
import { useT, useText } from '../../i18n/language';
import { callPhone } from '../../platform/device';
import { useParams } from '../../platform/navigation';
import { parseScene } from '../../platform/scene';
import { canShare, shareNow, useShareCard, type ShareCard } from '../../platform/share';
import { Button, IconButton } from '../../ui/controls';
import { Column, Prose } from '../../ui/detail';
import { useGradually } from '../../ui/use-gradually';
import { PlaceContact } from './place-contact';
import { PlaceGuides } from './place-guides';
import { PlaceHead } from './place-head';
import { PlaceHours } from './place-hours';
import { PlaceNotices } from './place-notices';
import { KindRelated, Mentions, Nearby } from './place-related';
import { PlaceTickets } from './place-tickets';
import { PlaceViews } from './place-views';
import { navigateTo, PlaceWhere } from './place-where';
import { FactBlock } from './fact-block';
import { VerificationBlock } from './verification-block';
import './place-detail.css';

/** Id of the place that the address or a scanned code names. */
function usePlaceId(): string | undefined {
  const { id, scene } = useParams();
  return id ?? (scene === undefined ? undefined : parseScene(scene)?.id);
}

interface SaveProps {
  saved: boolean;
  onSave: () => void;
}

/** What one does with a place: save it, call it, go there. */
function ActionBar({ place, saved, onSave }: SaveProps & { place: Place }) {
  const t = useT();
  const text = useText();
  const phone = place.contact?.phone;
  return (
    <View className="place-actions">
      <Button icon={saved ? 'heart-full' : 'heart'} text={t(saved ? 'ui.saved' : 'ui.save')} onPress={onSave} />
      {phone !== undefined && <Button icon="phone" text={t('placeDetail.call')} onPress={() => callPhone(phone)} />}
      {isNavigable(place.location) && (
        <Button
          tone="primary"
          icon="navigate"
          text={t('placeDetail.navigate')}
          onPress={() => navigateTo(place, text(place.name), text(place.location.address))}
        />
      )}
    </View>
  );
}

/** What a place's page is made of, from top to bottom; blocks without anything to say draw nothing. */
const blocks: readonly (readonly [string, (place: Place) => ReactNode])[] = [
  ['notices', (place) => <PlaceNotices placeId={place.id} />],
  ['verification', (place) => <VerificationBlock verification={place.verification} />],
  ['about', (place) => <About place={place} />],
  ['hours', (place) => <PlaceHours place={place} />],
  ['tickets', (place) => <PlaceTickets place={place} />],
  ['contact', (place) => <PlaceContact place={place} />],
  ['where', (place) => <PlaceWhere place={place} />],
  ['guides', (place) => <PlaceGuides placeId={place.id} />],
  ['views', (place) => <PlaceViews placeId={place.id} />],
  ['related', (place) => <KindRelated place={place} />],
  ['mentions', (place) => <Mentions placeId={place.id} />],
  ['nearby', (place) => <Nearby place={place} />],
];
const ON_FIRST_SCREEN = 4;

function About({ place }: { place: Place }) {
  const t = useT();
  const description = useText()(place.description);
  if (!description) return null;
  return (
    <FactBlock title={t('placeDetail.about')}>
      <Prose text={description} />
    </FactBlock>
  );
}

function PlaceBody({ place }: { place: Place }) {
  const shown = useGradually(blocks, true, ON_FIRST_SCREEN, 4);
  return (
    <>
      <PlaceHead place={place} />
      <KeepOffline target={{ kind: 'place', id: place.id }} />
      <Column>
        {shown.map(([name, block]) => (
          <Fragment key={name}>{block(place)}</Fragment>
        ))}
      </Column>
    </>
  );
}

/** Everything about one place, of any kind. */
export function PlacePage() {
  const t = useT();
  const text = useText();
  const id = usePlaceId();
  const { record, loading } = useRecord('places', id);
  const [saved, toggle] = useFavourite('places', id ?? '');
  const title = text(record?.name) || t('ui.appName');
  const card: ShareCard = { title, page: 'place', params: { id } };
  useShareCard(card);
  const save = () => {
    toggle();
    showToast(t(saved ? 'ui.unsave' : 'ui.saved'));
  };
  const share = () => {
    void shareNow(card).then((how) => how === 'copied' && showToast(t('ui.copied')));
  };
  return (
    <Page
      name="place"
      title={title}
      overlay
      skeleton="detail"
      loading={loading}
      missing={!loading && !record}
      actions={record && canShare() && <IconButton icon="share" label={t('placeDetail.share')} onPress={share} />}
      bottomBar={record && <ActionBar place={record} saved={saved} onSave={save} />}
    >
      {record && <PlaceBody key={record.id} place={record} />}
    </Page>
  );
}
