import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function ArticlesPage() {
  const t = useT();
  return <Page name="articles" title={t('ui.appName')} />;
}
