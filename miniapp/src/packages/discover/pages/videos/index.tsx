import { VideosPage } from '../../../../features/videos/videos-page';

export default function VideosRoute() {
  return <VideosPage />;
}
