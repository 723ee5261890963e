import { SeasonPage } from '../../../../features/events/season-page';

export default function SeasonRoute() {
  return <SeasonPage />;
}
