import { NoticesPage } from '../../../../features/notices/notices-page';

export default function NoticesRoute() {
  return <NoticesPage />;
}
