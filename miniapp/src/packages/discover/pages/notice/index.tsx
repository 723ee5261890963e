import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function NoticePage() {
  const t = useT();
  return <Page name="notice" title={t('ui.appName')} />;
}
