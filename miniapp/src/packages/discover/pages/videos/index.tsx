import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function VideosPage() {
  const t = useT();
  return <Page name="videos" title={t('ui.appName')} />;
}
