import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { Text, View } from '@tarojs/components';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Icon } from '../../ui/icons/icon';
import { Illustration } from '../../ui/illustration';
import { Tag } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { modesOf, routeMetres, routeTotals } from './route-totals';
import { daysText, distanceText, modeIcons } from './route-words';
import './routes.css';

/** How one gets around, as icons with words. */
function Modes({ route }: { route: TourRoute }) {
  const t = useT();
  return (
    <>
      {modesOf(route).map((mode) => (
        <View key={mode} className="route-mode">
          <Icon name={modeIcons[mode]} className="icon-small" />
          <Text>{t(`routes.${mode}`)}</Text>
        </View>
      ))}
    </>
  );
}

/** A route at a glance: picture with days and stops, name, one sentence, length and means of transport. */
export function RouteCard({ route, lazy = true }: { route: TourRoute; lazy?: boolean }) {
  const t = useT();
  const text = useText();
  const metres = routeMetres(route);
  const { stops } = routeTotals(route);
  return (
    <Pressable className="route-card" role="link" onPress={() => go('route', { id: route.id })}>
      <View className="route-card-top">
        <Illustration
          className="route-card-picture"
          box={[343, 176]}
          images={route.images}
          drawing={route.illustration}
          lazy={lazy}
        />
        <Text className="route-card-badge">{`${daysText(t, route.days.length)} · ${t('routes.stops', { n: stops })}`}</Text>
      </View>
      <View className="route-card-body">
        <View className="route-card-title serif clip-2">{text(route.name)}</View>
        <View className="card-summary clip-2">{text(route.summary)}</View>
        <View className="route-card-foot note soft">
          <Modes route={route} />
          {metres !== undefined && <Text>{distanceText(t, metres)}</Text>}
          {route.verification.status !== 'verified' && <Tag tone="yellow" text={t('routes.draft')} />}
        </View>
      </View>
    </Pressable>
  );
}
