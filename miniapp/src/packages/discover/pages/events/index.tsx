import { EventsPage } from '../../../../features/events/events-page';

export default function EventsRoute() {
  return <EventsPage />;
}
