import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function PlacePage() {
  const t = useT();
  return <Page name="place" title={t('ui.appName')} />;
}
