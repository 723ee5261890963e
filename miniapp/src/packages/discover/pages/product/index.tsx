import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function ProductPage() {
  const t = useT();
  return <Page name="product" title={t('ui.appName')} />;
}
