import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function SeasonPage() {
  const t = useT();
  return <Page name="season" title={t('ui.appName')} />;
}
