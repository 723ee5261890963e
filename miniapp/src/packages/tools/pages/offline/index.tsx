import { OfflinePage } from '../../../../features/offline/offline-page';

export default function OfflineRoute() {
  return <OfflinePage />;
}
