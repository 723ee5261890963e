import { ListenPage } from '../../../../features/listen/listen-page';

export default function Listen() {
  return <ListenPage />;
}
