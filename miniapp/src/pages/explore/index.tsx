import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';

export default function ExplorePage() {
  const t = useT();
  return <Page name="explore" title={t('ui.appName')} />;
}
