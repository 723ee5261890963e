import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function CulturePage() {
  const t = useT();
  return <Page name="culture" title={t('ui.appName')} />;
}
