import { ExplorePage } from '../../features/places/explore-page';

export default function Explore() {
  return <ExplorePage />;
}
