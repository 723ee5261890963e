import type { Theme } from '@boshan/shared/contract/season';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCollection, useRecord, useRecords } from '../../content/collections';
import { KeepOffline } from '../../frame/keep-offline';
import { RecordPage } from '../../frame/record-page';
import { NavigateSheet } from '../../frame/navigate-sheet';
import { NoticesFor } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { Segmented } from '../../ui/controls';
import { FactList, Prose, type ToneTag } from '../../ui/detail';
import { Banner } from '../../ui/marks';
import { RouteDayView } from './route-day';
import { RouteMap } from './route-map';
import { placeIdsOf } from '../../content/route-stops';
import { modesOf, routeMetres, routeTotals } from './route-totals';
import { daysText, distanceText, durationText } from './route-words';
import { TakeAlong } from './take-along';
import './routes.css';

interface RouteProps {
  route: TourRoute;
  theme: Theme | undefined;
}

/** Days, stops, time and length, each marked as the estimate it is. */
function RouteFacts({ route, theme }: RouteProps) {
  const t = useT();
  const text = useText();
  const totals = routeTotals(route);
  const metres = routeMetres(route);
  const seasons = useRecords('seasons', route.seasonIds);
  const spend = durationText(t, totals.stayMinutes);
  return (
    <FactList
      facts={[
        {
          icon: 'clock',
          label: `${daysText(t, route.days.length)} · ${t('routes.stops', { n: totals.stops })}`,
          value: t('routes.onSite', { time: totals.staysUnknown > 0 ? t('routes.atLeast', { what: spend }) : spend }),
        },
        {
          icon: 'car',
          label: modesOf(route)
            .map((mode) => t(`routes.${mode}`))
            .join(' · '),
          value: [
            t('routes.onTheWay', { time: durationText(t, totals.legMinutes) }),
            metres === undefined ? '' : distanceText(t, metres),
          ]
            .filter(Boolean)
            .join(' · '),
          note:
            totals.minutesUnknown > 0
              ? t('routes.estimatePartial', { n: totals.minutesUnknown })
              : t('routes.estimateNote'),
        },
        theme && {
          icon: 'route',
          label: t('routes.theme'),
          value: text(theme.name),
          onPress: () => go('theme', { id: theme.id }),
        },
        {
          icon: 'calendar',
          label: t('routes.season'),
          value: seasons?.length ? seasons.map(({ name }) => text(name)).join(' · ') : t('routes.seasonAll'),
        },
        {
          icon: 'family',
          label: t('routes.audience'),
          value: (route.audience ?? []).map((each) => t(`routes.${each}`)).join(' · '),
        },
      ]}
    />
  );
}

type Look = 'itinerary' | 'map';

function RouteBody({ route, theme }: RouteProps) {
  const t = useT();
  const text = useText();
  const { look: asked } = useParams();
  const [look, setLook] = useState<Look>(asked === 'map' ? 'map' : 'itinerary');
  const places = useCollection('places');
  const description = text(route.description);
  return (
    <>
      <KeepOffline target={{ kind: 'route', id: route.id }} />
      {route.verification.status !== 'verified' && (
        <View className="pad route-draft">
          <View className="route-draft-box">
            <Banner tone="warning" text={t('routes.draft')} detail={t('routes.draftHint')} />
          </View>
        </View>
      )}
      <NoticesFor placeIds={placeIdsOf(route.days)} routeId={route.id} />
      <RouteFacts route={route} theme={theme} />
      <View className="pad route-look">
        <Segmented
          label={t('routes.look')}
          value={look}
          onChange={setLook}
          choices={[
            { value: 'itinerary', label: t('routes.itinerary'), icon: 'list' },
            { value: 'map', label: t('routes.map'), icon: 'map' },
          ]}
        />
      </View>
      {places && look === 'map' && <RouteMap route={route} places={places} onItinerary={() => setLook('itinerary')} />}
      {places &&
        look === 'itinerary' &&
        route.days.map((day, index) => (
          <RouteDayView
            key={index}
            day={day}
            number={index + 1}
            single={route.days.length === 1}
            routeId={route.id}
            places={places}
          />
        ))}
      {description && (
        <Section title={t('routes.about')}>
          <Prose text={description} />
        </Section>
      )}
      {places && <TakeAlong route={route} places={places} />}
      <NavigateSheet />
    </>
  );
}

/** A themed route: what it is, its days stop by stop, its map. */
export function RoutePage() {
  const { id } = useParams();
  const text = useText();
  const t = useT();
  const { record: route, loading } = useRecord('routes', id);
  const themes = useRecords('themes', route?.themeIds);
  const first = themes?.[0];
  const tags: ToneTag[] = route
    ? [
        { text: daysText(t, route.days.length), tone: 'teal' },
        ...(route.audience ?? []).slice(0, 3).map((each): ToneTag => ({ text: t(`routes.${each}`) })),
      ]
    : [];
  return (
    <RecordPage
      name="route"
      collection="routes"
      id={id}
      record={route}
      loading={loading}
      eyebrow={text(first?.slogan)}
      unmarked
      tags={tags}
    >
      {route && <RouteBody route={route} theme={first} />}
    </RecordPage>
  );
}
