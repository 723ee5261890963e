import { EventPage } from '../../../../features/events/event-page';

export default function EventRoute() {
  return <EventPage />;
}
