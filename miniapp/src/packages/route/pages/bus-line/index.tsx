import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function BusLinePage() {
  const t = useT();
  return <Page name="bus-line" title={t('ui.appName')} />;
}
