import { View } from '@tarojs/components';
import { useState } from 'react';
import { clearOfflineContent, sizeText } from '../../content/clear';
import { momentText } from '../../content/moment';
import { syncNow, syncState, useSyncState } from '../../content/sync';
import { showToast } from '../../frame/toast';
import { useLanguage, useT } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { Button, Row } from '../../ui/controls';
import { Sheet } from '../../ui/sheet';

/** Asks before the offline content goes: without a network it cannot come back. */
function ClearSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  const clear = () => {
    onClose();
    showToast(t('settings.cleared'));
    clearOfflineContent().catch(() => showToast(t('ui.errorUnknown')));
  };
  return (
    <Sheet open={open} title={t('settings.clear')} onClose={onClose}>
      <View className="stack">
        <View>{t('settings.clearAsk')}</View>
        <Button wide tone="danger" text={t('settings.clearYes')} onPress={clear} />
        <Button wide text={t('ui.cancel')} onPress={onClose} />
      </View>
    </Sheet>
  );
}

/** What of the content lies on the device: how much, since when, and the buttons to renew or remove it. */
export function OfflineData() {
  const t = useT();
  const language = useLanguage();
  const sync = useSyncState();
  const [asking, setAsking] = useState(false);
  const update = async () => {
    const before = sync.publishedAt;
    await syncNow(true);
    const { error, publishedAt } = syncState.get();
    if (error) showToast(t('settings.updateFailed'));
    else showToast(publishedAt === before ? t('settings.current') : t('settings.updated'));
  };
  const state = sync.notKept ? 'settings.stateNotKept' : sync.offline ? 'settings.stateOffline' : 'settings.stateReady';
  return (
    <Section title={t('settings.offlineData')}>
      <View className="card-list">
        {sync.phase === 'ready' && (
          <>
            <Row label={t('settings.state')}>
              <View className="note soft">{t(state)}</View>
            </Row>
            <Row
              label={t('settings.size')}
              value={t('settings.sizeValue', { size: sizeText(sync.bytes ?? 0), n: sync.records ?? 0 })}
            />
            <Row label={t('settings.publishedAt')} value={momentText(language, sync.publishedAt)} />
            <Row label={t('settings.standsSince')} value={momentText(language, sync.standsSince)} />
          </>
        )}
        <Row
          icon="download"
          label={t('offline.manage')}

          onPress={() => go('offline')}
        >
          <View className="note soft">{t('offline.manageHint')}</View>
        </Row>
        <View className="setting settings-buttons">
          <Button
            icon="refresh"
            disabled={sync.syncing}
            text={sync.syncing ? t('ui.refreshing') : t('settings.update')}
            onPress={() => void update()}
          />
          <Button tone="danger" text={t('settings.clear')} onPress={() => setAsking(true)} />
        </View>
      </View>
      <ClearSheet open={asking} onClose={() => setAsking(false)} />
    </Section>
  );
}
