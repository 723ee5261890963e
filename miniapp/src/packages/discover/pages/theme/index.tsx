import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function ThemePage() {
  const t = useT();
  return <Page name="theme" title={t('ui.appName')} />;
}
