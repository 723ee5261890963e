import type { Home } from '@boshan/shared/contract/home';
import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { Page } from '../../frame/page';
import { useT, useText } from '../../i18n/language';
import { firstScreenStands } from '../../platform/first-paint';
import { useScannedEntry } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { useGradually } from '../../ui/use-gradually';
import { GuideStrip } from './guide-strip';
import { Hero } from './hero';
import { HomeFoot } from './home-foot';
import { HomeSection } from './home-section';
import { TopicGrid } from './topic-grid';
import './home.css';

const none: Home['sections'] = [];

/** The destination's face. What stands on it, and in which order, is the editors' choice (`home` record). */
export function HomePage() {
  const t = useT();
  const text = useText();
  const home = useCollection('home')?.get('home');
  const settings = useCollection('settings')?.get('settings');
  const title = settings ? text(settings.appName) : t('ui.appName');
  useShareCard({ title, page: 'home' });
  useScannedEntry();
  // What stands on the first screen comes in one piece, so that nothing is pushed about.
  const first = [home, useCollection('notices'), useCollection('seasons'), settings];
  // Over a first screen kept from last time, with all that it shows: nothing may vanish and come back.
  const shown = [useCollection('places'), useCollection('placeTypes')];
  const loading = first.includes(undefined) || (firstScreenStands() && shown.includes(undefined));
  const sections = useGradually(home?.sections ?? none, !loading);
  return (
    <Page name="home" title={title} overlay opensTheApp loading={loading} skeleton="home">
      <Hero title={title} />
      {home && (
        <View className="home-content">
          <TopicGrid topics={home.topics} />
          <GuideStrip />
          {sections.map((section) => (
            <HomeSection key={section.section} section={section} banners={home.banners} />
          ))}
          <HomeFoot />
        </View>
      )}
    </Page>
  );
}
