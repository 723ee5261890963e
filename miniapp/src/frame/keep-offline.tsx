import { targetKey, type PackTarget } from '@boshan/shared/pack/target';
import { View } from '@tarojs/components';
import { sizeText } from '../content/clear';
import { keepPack, packKeeper, usePack } from '../content/packs';
import { useT } from '../i18n/language';
import { go } from '../platform/navigation';
import { Button } from '../ui/controls';
import { faultText, percentOf } from './pack-words';
import './keep-offline.css';

/**
 * The button of a place or route: keeps it for offline use, says its size before and where it stands after. Nothing
 * where there is nothing to keep, or where this device cannot keep anything.
 */
export function KeepOffline({ target }: { target: PackTarget }) {
  const t = useT();
  const { pack, status } = usePack(target);
  if (!packKeeper()) return null;
  const manage = () => go('offline', { pack: targetKey(target) });
  if (status.kind === 'none') {
    if (!pack || pack.files.length === 0) return null;
    const text = t('offline.keepLong', { size: sizeText(pack.bytes) });
    return (
      <View className="keep-offline">
        <Button icon="download" text={text} onPress={() => void keepPack(pack)} />
      </View>
    );
  }
  const outdated = status.kind === 'ready' && status.updateBytes !== undefined;
  const word =
    status.kind === 'ready'
      ? outdated
        ? t('offline.updateHint', { size: sizeText(status.updateBytes ?? 0) })
        : t('offline.ready', { size: sizeText(status.bytes) })
      : status.kind === 'downloading'
        ? `${percentOf(status)}%`
        : t(status.kind === 'failed' ? 'offline.failed' : 'offline.pause');
  return (
    <View className="keep-offline">
      <Button
        icon={status.kind === 'ready' && !outdated ? 'check' : status.kind === 'failed' ? 'warning' : 'download'}
        text={status.kind === 'ready' ? word : t('offline.stateLink', { state: word })}
        onPress={manage}
      />
      {status.fault && <View className="note soft">{faultText(t, status.fault)}</View>}
    </View>
  );
}
