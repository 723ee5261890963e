import { View } from '@tarojs/components';
import { useOrdered, usePlaces, useRecord } from '../../content/collections';
import { RecordPage } from '../../frame/record-page';
import { Related } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { Grid, Section } from '../../ui/cards';
import { Prose } from '../../ui/detail';
import { RouteCard } from './route-card';
import { matchesRoute } from './route-filter';

/** One of the six themes: its routes first, then the places that belong to it. */
export function ThemePage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const { record: theme, loading } = useRecord('themes', id);
  const listed = theme?.routeIds ?? [];
  const routes = useOrdered('routes')?.filter(
    (route) => theme && (listed.includes(route.id) || matchesRoute(route, { themeId: theme.id })),
  );
  const places = usePlaces({ themeId: id ?? '' }) ?? [];
  return (
    <RecordPage name="theme" collection="themes" id={id} record={theme} loading={loading} eyebrow={text(theme?.slogan)}>
      {theme && (
        <>
          <View className="theme-words">
            <Prose text={text(theme.description)} />
          </View>
          {routes && routes.length > 0 && (
            <Section title={t('routes.themeRoutes')}>
              <Grid>
                {routes.slice(0, 12).map((route) => (
                  <RouteCard key={route.id} route={route} />
                ))}
              </Grid>
            </Section>
          )}
          <Related title={t('routes.themePlaces')} collection="places" records={places.slice(0, 20)} />
        </>
      )}
    </RecordPage>
  );
}
