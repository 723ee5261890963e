import { RoutePage } from '../../../../features/routes/route-page';

export default function RouteRoute() {
  return <RoutePage />;
}
