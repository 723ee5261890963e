import type { Home } from '@boshan/shared/contract/home';
import { useText } from '../../i18n/language';
import { EventsSection, NoticeStrip, SeasonSection } from './dated-sections';
import { PlacesSection, ReadingSection, RecordsSection, RoutesSection } from './record-sections';

interface HomeSectionProps {
  section: Home['sections'][number];
  banners: Home['banners'];
}

/** One section of the home page; a section without records draws nothing. */
export function HomeSection({ section: { section, title, featuredIds }, banners }: HomeSectionProps) {
  const text = useText();
  const common = { title: text(title), ids: featuredIds };
  switch (section) {
    case 'notices':
      return <NoticeStrip />;
    case 'season':
      return <SeasonSection title={common.title} banners={banners} />;
    case 'scenic':
      return <PlacesSection {...common} kind="scenic" layout="shelf" />;
    case 'museums':
      return <PlacesSection {...common} kind="museum" layout="shelf" />;
    case 'lodging':
      return <PlacesSection {...common} kind="lodging" layout="rows" />;
    case 'routes':
      return <RoutesSection {...common} />;
    case 'food':
      return <RecordsSection {...common} collection="dishes" />;
    case 'heritage':
      return <RecordsSection {...common} collection="heritage" />;
    case 'shopping':
      return <RecordsSection {...common} collection="products" />;
    case 'events':
      return <EventsSection {...common} />;
    case 'videos':
      return <ReadingSection {...common} collection="videos" />;
    case 'articles':
      return <ReadingSection {...common} collection="articles" />;
  }
}
