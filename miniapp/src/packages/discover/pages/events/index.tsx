import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function EventsPage() {
  const t = useT();
  return <Page name="events" title={t('ui.appName')} />;
}
