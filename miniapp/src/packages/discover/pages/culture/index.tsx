import { CulturePage } from '../../../../features/culture/culture-page';

export default function CultureRoute() {
  return <CulturePage />;
}
