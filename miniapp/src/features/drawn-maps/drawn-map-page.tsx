import type { DrawnMap } from '@boshan/shared/contract/drawn-map';
import type { Place } from '@boshan/shared/contract/place';
import { Text, View } from '@tarojs/components';
import { useCallback, useContext, useMemo, useState } from 'react';
import { useOrdered, useRecord, useRecords } from '../../content/collections';
import { isApproximate } from '../../content/place-distance';
import { Page } from '../../frame/page';
import { metresText } from '../../frame/place-words';
import { useT, useText } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { RowCard, Section } from '../../ui/cards';
import { Segmented } from '../../ui/controls';
import { Column, Prose } from '../../ui/detail';
import { Icon } from '../../ui/icons/icon';
import { MediaContext } from '../../ui/illustration';
import { Tag } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { Message } from '../../ui/states';
import { DrawingView } from './drawing-view';
import { GroundView } from './ground-view';
import { marksOf, ratioOf, tieOf } from './tie';
import { useVisitor } from './use-visitor';
import type { Mark } from './view-props';
import { VisitorLine, visitorOn } from './visitor-line';
import './drawn-maps.css';

const none: readonly Place[] = [];

/** The places under the numbers that they have on the drawing. */
function PlaceList({ places, marks }: { places: readonly Place[]; marks: readonly Mark[] }) {
  const t = useT();
  const text = useText();
  if (places.length === 0) return null;
  const noteOf = (place: Place): string => {
    if (!marks.some(({ id }) => id === place.id)) return t('drawnMaps.offDrawing');
    const { accuracyMetres } = place.location;
    return isApproximate(place.location) && accuracyMetres !== undefined
      ? t('drawnMaps.roughPlace', { distance: metresText(t, accuracyMetres) })
      : text(place.summary);
  };
  return (
    <Section title={t('drawnMaps.places')}>
      <View className="line-links">
        {places.map((place, index) => (
          <Pressable key={place.id} className="line-link" role="link" onPress={() => go('place', { id: place.id })}>
            <Text className="drawn-number">{index + 1}</Text>
            <View className="grow">
              <View className="line-link-title">{text(place.name)}</View>
              <Text className="note soft">{noteOf(place)}</Text>
            </View>
            <Icon name="forward" className="icon-small soft" />
          </Pressable>
        ))}
      </View>
    </Section>
  );
}

type Way = 'drawing' | 'map';
type Failure = 'unsupported' | 'mapFailed';

function Drawing({ map }: { map: DrawnMap }) {
  const t = useT();
  const text = useText();
  const media = useContext(MediaContext);
  const places = useRecords('places', map.placeIds) ?? none;
  const [way, setWay] = useState<Way>('drawing');
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  const [broken, setBroken] = useState(false);
  const visitor = useVisitor();
  const tie = useMemo(() => tieOf(map), [map]);
  const ratio = ratioOf(map);
  const marks = useMemo(() => marksOf(tie, places, (place) => text(place.name), ratio), [tie, places, text, ratio]);
  const seen = tie && visitor.fix && visitorOn(t, tie, visitor.fix);
  const failed = useCallback((why: Failure) => {
    setFailure(why);
    setWay('drawing');
  }, []);
  const name = text(map.name);
  const retry = () => {
    setBroken(false);
    setAttempt(attempt + 1);
  };
  const choices = [
    { value: 'drawing', label: t('drawnMaps.drawing'), icon: 'camera' },
    { value: 'map', label: t('drawnMaps.overMap'), icon: 'map' },
  ] as const;
  return (
    <>
      <View className="drawn-bar">
        {tie && !failure && (
          <Segmented<Way> choices={choices} value={way} onChange={setWay} label={t('drawnMaps.views')} />
        )}
        {map.sketch && <Tag text={t('drawnMaps.sketch')} tone="yellow" />}
      </View>
      {failure && <View className="pad note drawn-note">{t(`drawnMaps.${failure}`)}</View>}
      {way === 'map' && tie && <GroundView map={map} tie={tie} places={places} fix={visitor.fix} onFailure={failed} />}
      {way === 'drawing' && broken && (
        <Message
          title={t('drawnMaps.pictureFailed')}
          hint={t('drawnMaps.pictureFailedHint')}
          action={{ text: t('drawnMaps.retry'), onPress: retry }}
        />
      )}
      {way === 'drawing' && !broken && (
        <>
          <DrawingView
            key={attempt}
            picture={media(map.image.url)}
            alt={text(map.image.alt)}
            label={t('drawnMaps.viewLabel', { name })}
            ratio={ratio}
            marks={marks}
            dot={seen?.dot}
            onMark={(id) => go('place', { id })}
            onFailure={() => setBroken(true)}
          />
          <View className="pad note soft drawn-hint">{t('drawnMaps.hint')}</View>
        </>
      )}
      <Column>
        {tie ? (
          <VisitorLine visitor={visitor} words={seen?.words} />
        ) : (
          <View className="pad note soft">{t('drawnMaps.untied')}</View>
        )}
        {map.sketch && <View className="pad note soft drawn-note">{t('drawnMaps.sketchHint')}</View>}
        <PlaceList places={places} marks={marks} />
        {map.description && (
          <View className="drawn-words">
            <Prose text={text(map.description)} />
          </View>
        )}
        <View className="pad small soft drawn-note">
          {t('drawnMaps.credit', { credit: map.image.credit, licence: map.image.licence })}
        </View>
      </Column>
    </>
  );
}

/** Every drawing, where the address names none. */
function DrawingList({ maps }: { maps: readonly DrawnMap[] }) {
  const text = useText();
  return (
    <Column>
      <View className="pad stack drawn-list">
        {maps.map((map) => (
          <RowCard
            key={map.id}
            title={text(map.name)}
            summary={text(map.summary)}
            images={[map.image]}
            drawing={map.illustration}
            onPress={() => go('drawn-map', { id: map.id })}
          />
        ))}
      </View>
    </Column>
  );
}

/** A hand-drawn guide map with the visitor on it; without an id, all of them. */
export function DrawnMapPage() {
  const t = useT();
  const text = useText();
  const { id } = useParams();
  const maps = useOrdered('drawnMaps');
  const { record, loading } = useRecord('drawnMaps', id);
  const title = record ? text(record.name) : t('drawnMaps.title');
  useShareCard({ title, page: 'drawn-map', params: { id } });
  const empty =
    id === undefined && maps?.length === 0
      ? {
          title: t('drawnMaps.none'),
          hint: t('drawnMaps.noneHint'),
          action: { text: t('drawnMaps.toExplore'), onPress: () => go('explore') },
        }
      : undefined;
  return (
    <Page
      name="drawn-map"
      title={title}
      skeleton={id === undefined ? 'list' : 'detail'}
      loading={loading}
      missing={id !== undefined && !loading && !record}
      empty={empty}
    >
      {record ? <Drawing key={record.id} map={record} /> : maps && <DrawingList maps={maps} />}
    </Page>
  );
}
