import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function RoutePage() {
  const t = useT();
  return <Page name="route" title={t('ui.appName')} />;
}
