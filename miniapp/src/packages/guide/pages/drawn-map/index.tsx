import { DrawnMapPage } from '../../../../features/drawn-maps/drawn-map-page';

export default function DrawnMapRoute() {
  return <DrawnMapPage />;
}
