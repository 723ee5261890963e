import { PlacePage } from '../../../../features/place-detail/place-page';

export default function Place() {
  return <PlacePage />;
}
