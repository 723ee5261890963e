import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function EventPage() {
  const t = useT();
  return <Page name="event" title={t('ui.appName')} />;
}
