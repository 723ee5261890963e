import { HeritagePage } from '../../../../features/culture/heritage-page';

export default function HeritageRoute() {
  return <HeritagePage />;
}
