import { SavedPage } from '../../features/saved/saved-page';

export default function SavedRoute() {
  return <SavedPage />;
}
