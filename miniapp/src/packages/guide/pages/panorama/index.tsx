import { PanoramaPage } from '../../../../features/panorama/panorama-page';

export default function Panorama() {
  return <PanoramaPage />;
}
