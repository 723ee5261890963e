import type { BusLine } from '@boshan/shared/contract/bus-line';
import { View } from '@tarojs/components';
import { useCollection, useRecord } from '../../content/collections';
import { useNow } from '../../content/use-now';
import { RecordPage } from '../../frame/record-page';
import { NoticesFor } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { FactList, Prose } from '../../ui/detail';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';
import { BusMap } from './bus-map';
import { BusTimetable } from './bus-timetable';
import './routes.css';

function BusStops({ line }: { line: BusLine }) {
  const t = useT();
  const text = useText();
  const places = useCollection('places');
  return (
    <Section title={t('routes.busStops')}>
      {places && <BusMap line={line} places={places} />}
      <View className="bus-stops">
        {line.stops.slice(0, 60).map(({ name, placeId, minutesFromStart }, index) => {
          const words = (
            <>
              <View className="bus-stop-dot" />
              <View className="grow">
                <View>{text(name)}</View>
                {minutesFromStart !== undefined && index > 0 && (
                  <View className="small soft">{t('routes.minutesIn', { n: minutesFromStart })}</View>
                )}
              </View>
              {placeId !== undefined && <Icon name="forward" className="icon-small soft" />}
            </>
          );
          return placeId === undefined ? (
            <View key={index} className="bus-stop">
              {words}
            </View>
          ) : (
            <Pressable
              key={index}
              className="bus-stop"
              role="link"
              label={text(name)}
              onPress={() => go('place', { id: placeId })}
            >
              {words}
            </Pressable>
          );
        })}
      </View>
    </Section>
  );
}

/** A tourist bus line: whether it runs today, its timetable, its stops. */
export function BusLinePage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const now = useNow();
  const { record: line, loading } = useRecord('busLines', id);
  const placeIds = line?.stops.flatMap(({ placeId }) => placeId ?? []) ?? [];
  return (
    <RecordPage name="bus-line" collection="busLines" id={id} record={line} loading={loading}>
      {line && (
        <>
          <NoticesFor placeIds={placeIds} />
          <FactList
            facts={[
              line.fareCny === undefined
                ? undefined
                : { icon: 'ticket', label: t('routes.fare'), value: t('routes.yuan', { n: line.fareCny }) },
              { icon: 'info', label: t('routes.service'), value: text(line.serviceNote) },
            ]}
          />
          <BusTimetable line={line} now={now} />
          <BusStops line={line} />
          <View className="theme-words">
            <Prose text={text(line.description)} />
          </View>
        </>
      )}
    </RecordPage>
  );
}
