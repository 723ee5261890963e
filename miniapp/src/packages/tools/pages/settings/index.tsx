import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function SettingsPage() {
  const t = useT();
  return <Page name="settings" title={t('ui.appName')} />;
}
