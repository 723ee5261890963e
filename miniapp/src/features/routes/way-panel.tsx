import type { Place } from '@boshan/shared/contract/place';
import type { RouteDay } from '@boshan/shared/contract/tour-route';
import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { wayFigures, type WayFigures } from '../../content/day-way';
import { followPlan, type FollowPlan } from '../../content/follow-plan';
import { whyNotText } from '../../frame/follow-words';
import type { StringKey } from '../../i18n/dictionary';
import { useT } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Button } from '../../ui/controls';
import { Icon, type IconName } from '../../ui/icons/icon';
import { Tag } from '../../ui/marks';
import { HeightProfile } from './height-profile';
import { distanceText, durationText, roughMinutes } from './route-words';

const sources: Readonly<Record<WayFigures['source'], StringKey>> = {
  track: 'routes.wayTrack',
  legs: 'routes.wayLegs',
  straight: 'routes.wayStraight',
};

/** One means of going the whole way, with its time. */
function WayTime({ icon, name, minutes }: { icon: IconName; name: string; minutes: number }) {
  const t = useT();
  return (
    <View className="way-time">
      <View className="way-time-name small soft">
        <Icon name={icon} className="icon-small" />
        <Text>{name}</Text>
      </View>
      <View className="way-time-value">{t('routes.takes', { time: durationText(t, roughMinutes(minutes)) })}</View>
    </View>
  );
}

function Figures({ figures }: { figures: WayFigures }) {
  const t = useT();
  const { metres, source, ascentMetres, descentMetres } = figures;
  return (
    <>
      <View className="way-head">
        <Text className="way-length serif">{t('routes.wayAll', { distance: distanceText(t, metres) })}</Text>
        <Tag text={t(sources[source])} tone={source === 'track' ? 'teal' : 'plain'} />
        {ascentMetres !== undefined && (
          <Text className="note soft">
            {t('routes.climb', { up: Math.round(ascentMetres), down: Math.round(descentMetres ?? 0) })}
          </Text>
        )}
      </View>
      <View className="way-times" aria-label={t('routes.wayTimes')}>
        <WayTime icon="walk" name={t('routes.walk')} minutes={figures.walkMinutes} />
        <WayTime icon="cycle" name={t('routes.cycle')} minutes={figures.cycleMinutes} />
        <WayTime icon="car" name={t('routes.drive')} minutes={figures.driveMinutes} />
      </View>
    </>
  );
}

/** The button to follow a day on foot, or why there is none. */
function FollowLine({ plan, routeId, number }: { plan: FollowPlan; routeId: string; number: number }) {
  const t = useT();
  if (plan.kind === 'impossible') {
    return (
      <View className="small soft">
        {t('follow.impossible')}
        {' · '}
        {whyNotText(t, plan)}
      </View>
    );
  }
  return (
    <Button
      wide
      icon="walk"
      text={t('routes.follow')}
      onPress={() => go('follow', { id: routeId, day: String(number) })}
    />
  );
}

interface WayPanelProps {
  day: RouteDay;
  number: number;
  routeId: string;
  places: ReadonlyMap<string, Place>;
}

/** A day's way: how long, how high, how much time by each means, and the button to follow it. */
export function WayPanel({ day, number, routeId, places }: WayPanelProps) {
  const t = useT();
  const plan = useMemo(() => followPlan(day, places), [day, places]);
  const figures = useMemo(() => wayFigures(day, plan.way), [day, plan]);
  if (!figures && plan.kind === 'impossible' && day.stops.length < 2) return null;
  return (
    <View className="way">
      {figures && <Figures figures={figures} />}
      {plan.way.profile?.heights && <HeightProfile profile={plan.way.profile} />}
      <FollowLine plan={plan} routeId={routeId} number={number} />
      {figures && number === 1 && (
        <View className="small soft">
          {figures.source === 'straight' && t('routes.estimateStraight')}
          {t('routes.estimateHow')}
        </View>
      )}
    </View>
  );
}
