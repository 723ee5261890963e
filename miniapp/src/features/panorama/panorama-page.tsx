import type { Hotspot, Panorama } from '@boshan/shared/contract/panorama';
import { View } from '@tarojs/components';
import { useContext, useState } from 'react';
import { useOrdered, useRecord } from '../../content/collections';
import { Page } from '../../frame/page';
import { useT, useText } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { RowCard, Section } from '../../ui/cards';
import { Button } from '../../ui/controls';
import { Column, Prose } from '../../ui/detail';
import { MediaContext } from '../../ui/illustration';
import { Tag } from '../../ui/marks';
import { FlatView } from './flat-view';
import { PanoramaView } from './panorama-view';
import './panorama.css';

interface SceneProps {
  readonly panorama: Panorama;
  readonly onScene: (id: string) => void;
}

/** What lies in the view, as buttons too: for those who do not turn a picture, by eye or by hand. */
function Spots({ panorama, onSpot }: { panorama: Panorama; onSpot: (spot: Hotspot) => void }) {
  const t = useT();
  const text = useText();
  if (panorama.hotspots.length === 0) return null;
  return (
    <Section title={t('panorama.spots')}>
      <View className="pad panorama-spots">
        {panorama.hotspots.map((spot) => {
          const name = text(spot.label);
          const words = t(spot.sceneId === undefined ? 'panorama.toPlace' : 'panorama.toScene', { name });
          return <Button key={name} text={words} onPress={() => onSpot(spot)} />;
        })}
      </View>
    </Section>
  );
}

function Scene({ panorama, onScene }: SceneProps) {
  const t = useT();
  const text = useText();
  const media = useContext(MediaContext);
  const [failed, setFailed] = useState(false);
  const name = text(panorama.name);
  const follow = ({ sceneId, placeId }: Hotspot) => {
    if (sceneId !== undefined) onScene(sceneId);
    else if (placeId !== undefined) go('place', { id: placeId });
  };
  const view = {
    picture: media(panorama.image.url),
    label: t('panorama.viewLabel', { name }),
    spots: panorama.hotspots.map((hotspot) => ({ hotspot, label: text(hotspot.label) })),
    onSpot: follow,
  };
  return (
    <>
      <View className="panorama">
        {failed ? (
          <FlatView {...view} />
        ) : (
          <PanoramaView {...view} panorama={panorama} onFailure={() => setFailed(true)} />
        )}
      </View>
      <Column>
        <View className="pad panorama-words">
          <View className="note soft">{t(failed ? 'panorama.flat' : 'panorama.hint')}</View>
          <View className="panorama-title serif">{name}</View>
          {panorama.sketch && (
            <View className="panorama-sketch">
              <Tag text={t('panorama.sketch')} tone="yellow" />
              <View className="note soft">{t('panorama.sketchHint')}</View>
            </View>
          )}
        </View>
        {panorama.description && <Prose text={text(panorama.description)} />}
        <Spots panorama={panorama} onSpot={follow} />
      </Column>
    </>
  );
}

function PlaceOf({ panorama }: { panorama: Panorama }) {
  const t = useT();
  const text = useText();
  const { record: place } = useRecord('places', panorama.placeId);
  if (!place) return null;
  return (
    <Column>
      <Section title={t('panorama.place')}>
        <View className="pad">
          <RowCard
            title={text(place.name)}
            summary={text(place.summary)}
            images={place.images}
            drawing={place.illustration}
            onPress={() => go('place', { id: place.id })}
          />
        </View>
      </Section>
    </Column>
  );
}

/** A 360° view with ways into the next one. */
export function PanoramaPage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const [walked, setWalked] = useState<string>();
  const all = useOrdered('panoramas');
  const wanted = walked ?? id;
  // Without an id the address means the first one.
  const panorama = wanted === undefined ? all?.[0] : all?.find((each) => each.id === wanted);
  const title = panorama ? text(panorama.name) : t('panorama.title');
  useShareCard({ title, page: 'panorama', params: { id: wanted } });
  return (
    <Page
      name="panorama"
      title={title}
      skeleton="detail"
      loading={all === undefined}
      missing={all !== undefined && !panorama}
    >
      {panorama && (
        <>
          <Scene key={panorama.id} panorama={panorama} onScene={setWalked} />
          <PlaceOf panorama={panorama} />
        </>
      )}
    </Page>
  );
}
