import { FollowPage } from '../../../../features/follow/follow-page';

export default function FollowRoute() {
  return <FollowPage />;
}
