import { Page } from '../../../../frame/page';
import { useT } from '../../../../i18n/language';

export default function DishPage() {
  const t = useT();
  return <Page name="dish" title={t('ui.appName')} />;
}
