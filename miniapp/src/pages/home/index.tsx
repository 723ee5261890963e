import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';

export default function HomePage() {
  const t = useT();
  return <Page name="home" title={t('ui.appName')} />;
}
