import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function OffersPage() {
  const t = useT();
  return <Page name="offers" title={t('ui.appName')} />;
}
