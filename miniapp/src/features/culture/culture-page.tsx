import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { Segmented } from '../../ui/controls';
import { HeritageTab, MuseumTab, ProductTab } from './culture-tabs';
import { StudyTab } from './study-tab';
import './culture.css';

const tabs = ['heritage', 'museums', 'study', 'products'] as const;
type Tab = (typeof tabs)[number];

/** The tab that a link asks for, by the collection it names. */
export const tabFor = (show: string | undefined): Tab =>
  show === 'courses' ? 'study' : (tabs.find((tab) => tab === show) ?? 'heritage');

/** Living heritage, museums, study tours and gifts. */
export function CulturePage() {
  const t = useT();
  const { show } = useParams();
  const [tab, setTab] = useState<Tab>(tabFor(show));
  useShareCard({ title: t('culture.title'), page: 'culture', params: { show: tab } });
  return (
    <Page name="culture" title={t('culture.title')}>
      <View className="pad culture-tabs">
        <Segmented
          label={t('culture.views')}
          value={tab}
          onChange={setTab}
          choices={tabs.map((value) => ({ value, label: t(`culture.${value}`) }))}
        />
      </View>
      {tab === 'heritage' && <HeritageTab />}
      {tab === 'museums' && <MuseumTab />}
      {tab === 'study' && <StudyTab />}
      {tab === 'products' && <ProductTab />}
    </Page>
  );
}
