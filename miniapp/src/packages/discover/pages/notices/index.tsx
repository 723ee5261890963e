import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function NoticesPage() {
  const t = useT();
  return <Page name="notices" title={t('ui.appName')} />;
}
