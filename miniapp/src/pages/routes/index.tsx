import { RoutesPage } from '../../features/routes/routes-page';

export default function RoutesRoute() {
  return <RoutesPage />;
}
