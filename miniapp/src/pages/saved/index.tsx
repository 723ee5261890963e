import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';

export default function SavedPage() {
  const t = useT();
  return <Page name="saved" title={t('ui.appName')} />;
}
