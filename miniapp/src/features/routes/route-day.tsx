import type { Place } from '@boshan/shared/contract/place';
import type { Leg, RouteDay } from '@boshan/shared/contract/tour-route';
import { Text, View } from '@tarojs/components';
import { handOver } from '../../frame/navigate-sheet';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { classes } from '../../ui/classes';
import { Button } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { Illustration } from '../../ui/illustration';
import { Pressable } from '../../ui/pressable';
import { isNavigable } from '../../content/place-distance';
import { numberedStops, type NumberedStop } from '../../content/route-stops';
import { dayTotals, isOvernight, sharedLegNote } from './route-totals';
import { distanceText, durationText, modeIcons } from './route-words';
import { WayPanel } from './way-panel';

/** The way from the stop before: how, how long, how far. */
function LegLine({ leg, quiet }: { leg: Leg; quiet: boolean }) {
  const t = useT();
  const text = useText();
  const minutes = leg.minutes === undefined ? t('routes.legUnknown') : durationText(t, leg.minutes);
  const words = [t(`routes.${leg.mode}`), minutes];
  if (leg.distanceMetres !== undefined) words.push(distanceText(t, leg.distanceMetres));
  return (
    <View className="leg">
      <View className={classes('leg-rail', leg.mode === 'walk' && 'leg-rail-walk')} />
      <Icon name={modeIcons[leg.mode]} className="icon-small leg-icon" />
      <View className="grow">
        <View className="note">{words.join(' · ')}</View>
        {!quiet && leg.note && <View className="small soft">{text(leg.note)}</View>}
      </View>
    </View>
  );
}

function StopWords({ stop, place }: NumberedStop) {
  const t = useT();
  const text = useText();
  return (
    <View className="grow">
      <View className="stop-name serif">{place ? text(place.name) : t('routes.stopMissing')}</View>
      {place === undefined && <View className="note soft">{t('routes.stopMissingHint')}</View>}
      {stop.stayMinutes !== undefined && (
        <View className="stop-stay note soft">
          <Icon name="clock" className="icon-small" />
          <Text>
            {isOvernight(stop) ? t('routes.night') : t('routes.stay', { time: durationText(t, stop.stayMinutes) })}
          </Text>
        </View>
      )}
      {stop.note && <View className="note">{text(stop.note)}</View>}
    </View>
  );
}

function StopLine({ numbered, last }: { numbered: NumberedStop; last: boolean }) {
  const t = useT();
  const text = useText();
  const { place, number } = numbered;
  const body = (
    <>
      <StopWords {...numbered} />
      {place && (
        <Illustration className="stop-picture" box={[112, 84]} images={place.images} drawing={place.illustration} />
      )}
    </>
  );
  return (
    <View className={classes('stop', last && 'stop-last')}>
      <View className="stop-rail" />
      <Text className={classes('stop-number', !place && 'stop-number-missing')}>{String(number)}</Text>
      <View className="grow">
        {place ? (
          <Pressable className="stop-card" role="link" onPress={() => go('place', { id: place.id })}>
            {body}
          </Pressable>
        ) : (
          <View className="stop-card stop-card-missing">{body}</View>
        )}
        {place && isNavigable(place.location) && (
          <Button
            tone="quiet"
            icon="navigate"
            text={t('routes.navigate')}
            onPress={() => handOver(place.location, text(place.name), text(place.location.address))}
          />
        )}
      </View>
    </View>
  );
}

/** Heading of a day with its sums. */
function DayHead({ day, number, single }: { day: RouteDay; number: number; single: boolean }) {
  const t = useT();
  const text = useText();
  const totals = dayTotals(day);
  const title = text(day.title);
  const dayName = title ? t('routes.dayTitle', { n: number, title }) : t('routes.dayN', { n: number });
  const orAtLeast = (what: string, unknown: number) => (unknown > 0 ? t('routes.atLeast', { what }) : what);
  const words = [
    t('routes.stops', { n: totals.stops }),
    t('routes.onSite', { time: orAtLeast(durationText(t, totals.stayMinutes), totals.staysUnknown) }),
    t('routes.onTheWay', { time: orAtLeast(durationText(t, totals.legMinutes), totals.minutesUnknown) }),
  ];
  if (totals.legMetres > 0) words.push(orAtLeast(distanceText(t, totals.legMetres), totals.metresUnknown));
  return (
    <View className="pad day-head">
      <View className="day-title serif" role="heading" aria-level={2}>
        {single && title ? title : dayName}
      </View>
      <View className="note soft">{words.join(' · ')}</View>
      <View className="small soft">{text(sharedLegNote(day)) || t('routes.estimateNote')}</View>
    </View>
  );
}

interface RouteDayViewProps {
  day: RouteDay;
  number: number;
  /** True where the route has one day: it needs no number. */
  single: boolean;
  routeId: string;
  places: ReadonlyMap<string, Place>;
}

/** A day as a timeline of numbered stops and the ways between them. */
export function RouteDayView({ day, number, single, routeId, places }: RouteDayViewProps) {
  const stops = numberedStops(day, places);
  const note = sharedLegNote(day);
  return (
    <View className="day">
      <DayHead day={day} number={number} single={single} />
      <WayPanel day={day} number={number} routeId={routeId} places={places} />
      <View className="timeline">
        {stops.map((numbered) => (
          <View key={numbered.number}>
            {numbered.stop.leg && <LegLine leg={numbered.stop.leg} quiet={numbered.stop.leg.note?.zh === note?.zh} />}
            <StopLine numbered={numbered} last={numbered.number === stops.length} />
          </View>
        ))}
      </View>
    </View>
  );
}
