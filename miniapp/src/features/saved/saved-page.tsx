import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { changeSettings, useSettings } from '../../content/settings';
import { Page } from '../../frame/page';
import { useT, useText } from '../../i18n/language';
import { callPhone } from '../../platform/device';
import { go, openLink } from '../../platform/navigation';
import { RowCard, Section } from '../../ui/cards';
import { Row, SwitchRow } from '../../ui/controls';
import { PagedList } from '../../ui/paged-list';
import { Message } from '../../ui/states';
import { useSaved, type SavedRecord } from './use-saved';

function SavedList({ saved }: { saved: readonly SavedRecord[] }) {
  const t = useT();
  const text = useText();
  if (saved.length === 0) {
    const action = { text: t('saved.explore'), onPress: () => go('explore') };
    return <Message title={t('saved.empty')} hint={t('saved.emptyHint')} drawing="lake" action={action} />;
  }
  return (
    <PagedList
      items={saved}
      keyOf={({ collection, record }) => `${collection}/${record.id}`}
      render={({ collection, record }) => (
        <RowCard
          title={text(record.name)}
          summary={text(record.summary)}
          images={record.images}
          drawing={record.illustration}
          onPress={() => openLink({ collection, id: record.id })}
        />
      )}
    />
  );
}

/** What the reader saved, the way to the settings, and whom to call. */
export function SavedPage() {
  const t = useT();
  const text = useText();
  const saved = useSaved();
  const { elder } = useSettings();
  const hotlines = useCollection('settings')?.get('settings')?.hotlines ?? [];
  return (
    <Page name="saved" title={t('saved.title')} loading={saved === undefined}>
      <View className="card-list">
        <Row icon="settings" label={t('saved.settings')} onPress={() => go('settings')}>
          <View className="note soft">{t('saved.settingsHint')}</View>
        </Row>
        <SwitchRow
          label={t('saved.elder')}
          hint={t('saved.elderHint')}
          on={elder}
          onChange={(on) => changeSettings({ elder: on })}
        />
      </View>
      <Section title={t('saved.favourites')}>
        <SavedList saved={saved ?? []} />
      </Section>
      {hotlines.length > 0 && (
        <Section title={t('saved.hotlines')}>
          <View className="card-list">
            {hotlines.map(({ name, phone }) => (
              <Row key={phone} icon="phone" label={text(name)} value={phone} onPress={() => callPhone(phone)} />
            ))}
          </View>
        </Section>
      )}
    </Page>
  );
}
