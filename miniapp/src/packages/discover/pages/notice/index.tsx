import { NoticePage } from '../../../../features/notices/notice-page';

export default function NoticeRoute() {
  return <NoticePage />;
}
