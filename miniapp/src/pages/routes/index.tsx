import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';

export default function RoutesPage() {
  const t = useT();
  return <Page name="routes" title={t('ui.appName')} />;
}
