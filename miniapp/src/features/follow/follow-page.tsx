import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { useCollection, useRecord } from '../../content/collections';
import { followPlan } from '../../content/follow-plan';
import { whyNotText } from '../../frame/follow-words';
import { Page } from '../../frame/page';
import { useT, useText } from '../../i18n/language';
import { replace, useParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { FollowMap } from './follow-map';
import { FollowPanel } from './follow-panel';
import { CannotFollow, Done, Intro, NoPosition } from './follow-screens';
import type { ReadyPlan } from './session';
import { useFollow } from './use-follow';
import './follow.css';

/** The walk: the map beside what there is to do, to know, or to celebrate. */
function Walk({ plan, name, onRoute }: { plan: ReadyPlan; name: string; onRoute: () => void }) {
  const { session, start, stop } = useFollow(plan);
  const located = session.fix !== undefined && session.signal !== 'denied';
  return (
    <View className="follow">
      <FollowMap session={session} name={name} />
      {session.phase === 'ready' && <Intro session={session} onStart={start} />}
      {session.phase === 'walking' && located && <FollowPanel session={session} onStop={stop} />}
      {session.phase === 'walking' && !located && <NoPosition session={session} onRetry={start} />}
      {session.phase === 'done' && <Done session={session} onAgain={start} onRoute={onRoute} />}
    </View>
  );
}

/** Index of the day that the address names, from 0; the first where it names none. */
const dayIndex = (day: string | undefined, { days }: TourRoute): number => {
  const index = Math.trunc(Number(day ?? 1)) - 1;
  return index >= 0 && index < days.length ? index : 0;
};

/** Follow mode: a day of a route on foot, with the walker on the line. */
export function FollowPage() {
  const { id, day } = useParams();
  const t = useT();
  const text = useText();
  const { record: route, loading } = useRecord('routes', id);
  const places = useCollection('places');
  const index = route ? dayIndex(day, route) : 0;
  const routeDay = route?.days[index];
  const plan = useMemo(() => (routeDay && places ? followPlan(routeDay, places) : undefined), [routeDay, places]);
  const name = text(route?.name);
  const single = route?.days.length === 1;
  const title = route ? (single ? name : t('follow.dayOf', { name, n: index + 1 })) : t('follow.title');
  useShareCard({ title, page: 'follow', params: { id, day } });
  const toRoute = () => replace('route', { id });
  const why = plan?.kind === 'impossible' ? whyNotText(t, plan) : undefined;
  return (
    <Page
      name="follow"
      title={title}
      skeleton="plain"
      loading={loading || (route !== undefined && !places)}
      missing={!loading && !route}
    >
      {why !== undefined && <CannotFollow why={why} onMap={() => replace('route', { id, look: 'map' })} />}
      {plan?.kind === 'ready' && <Walk key={`${id}-${index}`} plan={plan} name={title} onRoute={toRoute} />}
    </Page>
  );
}
