import type { PackStatus } from '@boshan/shared/pack/keeper-state';
import type { PackTarget } from '@boshan/shared/pack/target';
import { View } from '@tarojs/components';
import { sizeText } from '../content/clear';
import { keepPack, packKeeper, usePack } from '../content/packs';
import type { Translate } from '../i18n/dictionary';
import { useT } from '../i18n/language';
import { go } from '../platform/navigation';
import { Button } from '../ui/controls';
import { faultText, percentOf } from './pack-words';
import './keep-offline.css';

/** Where a pack that is kept, or being fetched, stands: a few words for a button. */
function standing(t: Translate, status: Exclude<PackStatus, { kind: 'none' }>): string {
  switch (status.kind) {
    case 'ready':
      return status.updateBytes === undefined
        ? t('offline.ready', { size: sizeText(status.bytes) })
        : t('offline.updateHint', { size: sizeText(status.updateBytes) });
    case 'downloading':
      return t('offline.stateLink', { state: `${percentOf(status)}%` });
    case 'paused':
      return t('offline.stateLink', { state: t('offline.halted') });
    case 'failed':
      return t('offline.stateLink', { state: t('offline.failed') });
  }
}

/**
 * The button of a place or route: keeps it for offline use, says its size before and where it stands after. Nothing
 * where there is nothing to keep, or where this device cannot keep anything.
 */
export function KeepOffline({ target }: { target: PackTarget }) {
  const t = useT();
  const { pack, status, fault } = usePack(target);
  if (!packKeeper()) return null;
  if (status.kind === 'none' && (!pack || pack.files.length === 0)) return null;
  const whole = status.kind === 'ready' && status.updateBytes === undefined;
  return (
    <View className="keep-offline">
      {status.kind === 'none' && pack && (
        <Button
          icon="download"
          text={t('offline.keepLong', { size: sizeText(pack.bytes) })}
          onPress={() => void keepPack(pack)}
        />
      )}
      {status.kind !== 'none' && (
        <Button
          icon={whole ? 'check' : status.kind === 'failed' ? 'warning' : 'download'}
          text={standing(t, status)}
          onPress={() => go('offline')}
        />
      )}
      {fault && status.kind !== 'downloading' && <View className="keep-offline-fault note">{faultText(t, fault)}</View>}
    </View>
  );
}
