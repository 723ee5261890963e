import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function ArticlePage() {
  const t = useT();
  return <Page name="article" title={t('ui.appName')} />;
}
