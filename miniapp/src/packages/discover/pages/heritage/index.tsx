import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function HeritagePage() {
  const t = useT();
  return <Page name="heritage" title={t('ui.appName')} />;
}
