import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function SearchPage() {
  const t = useT();
  return <Page name="search" title={t('ui.appName')} />;
}
