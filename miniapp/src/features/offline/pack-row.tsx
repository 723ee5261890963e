import { statusOf, type KeeperState, type PackStatus } from '@boshan/shared/pack/keeper-state';
import type { Pack } from '@boshan/shared/pack/pack-of';
import { View } from '@tarojs/components';
import { sizeText } from '../../content/clear';
import { keepPack, packKeeper } from '../../content/packs';
import { countsText, faultText, percentOf, statusText } from '../../frame/pack-words';
import { useLanguage, useT } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { Button } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';

export interface PackLine {
  /** `targetKey` of the pack. */
  readonly id: string;
  readonly name: string;
  /** What the content asks for; absent for what is kept here and withdrawn online. */
  readonly pack?: Pack | undefined;
}

interface PackRowProps {
  line: PackLine;
  state: KeeperState;
  /** Names of packs that could make room. */
  removable: readonly string[];
  onOpen: () => void;
  onRemove: () => void;
}

function Progress({ status }: { status: PackStatus }) {
  const t = useT();
  if (status.kind !== 'downloading' && status.kind !== 'paused' && status.kind !== 'failed') return null;
  const percent = percentOf(status);
  return (
    <View
      className="pack-bar"
      role="progressbar"
      aria-label={t('offline.progress')}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <View className={classes('pack-bar-done', `pack-bar-${status.kind}`)} style={{ width: `${percent}%` }} />
    </View>
  );
}

/** Why it came to a halt, and for want of room what to remove. */
function Fault({ status, removable }: { status: PackStatus; removable: readonly string[] }) {
  const t = useT();
  const fault = status.kind === 'none' ? undefined : status.fault;
  if (!fault) return null;
  if (status.kind === 'downloading') {
    return (
      <View className="pack-fault note" role="status">
        {t('offline.again')}
      </View>
    );
  }
  const names = removable.slice(0, 3).join(t('offline.listSeparator'));
  const hint = names === '' ? t('offline.fullHintNone') : t('offline.fullHint', { names });
  return (
    <View className="pack-fault note" role="alert">
      {faultText(t, fault)}
      {fault.kind === 'storage-full' && ` ${hint}`}
    </View>
  );
}

function Actions({ line, status, onRemove }: Pick<PackRowProps, 'line' | 'onRemove'> & { status: PackStatus }) {
  const t = useT();
  const { pack } = line;
  const keeper = packKeeper();
  const fetchNow = (text: string) =>
    pack && <Button tone="plain" icon="download" text={text} onPress={() => void keepPack(pack)} />;
  // What a newer publication asks for takes the place of what was wanted before.
  const goOn = () => void (pack ? keepPack(pack) : keeper?.resume(line.id));
  const stop = 'update' in status && status.update ? t('offline.giveUp') : t('offline.cancel');
  return (
    <View className="pack-actions">
      {status.kind === 'none' && pack && fetchNow(t('offline.keep', { size: sizeText(pack.bytes) }))}
      {status.kind === 'downloading' && (
        <Button text={t('offline.pause')} onPress={() => void keeper?.pause(line.id)} />
      )}
      {status.kind === 'paused' && <Button icon="download" text={t('offline.resume')} onPress={goOn} />}
      {status.kind === 'failed' && <Button icon="refresh" text={t('offline.retry')} onPress={goOn} />}
      {(status.kind === 'paused' || status.kind === 'failed') && (
        <Button tone="quiet" text={stop} onPress={() => void keeper?.cancel(line.id)} />
      )}
      {status.kind === 'ready' &&
        status.updateBytes !== undefined &&
        fetchNow(t('offline.update', { size: sizeText(status.updateBytes) }))}
      {status.kind === 'ready' && <Button tone="quiet" text={t('offline.remove')} onPress={onRemove} />}
    </View>
  );
}

/** One pack: what is in it, where it stands, and what one may do. */
export function PackRow({ line, state, removable, onOpen, onRemove }: PackRowProps) {
  const t = useT();
  const language = useLanguage();
  const { pack } = line;
  const status = statusOf(state, line.id, pack);
  // The device refused before anything was begun: nothing is kept, and the reason still has to be said.
  const refused = status.kind === 'none' ? state.faults[line.id] : undefined;
  const shown: PackStatus = refused
    ? { kind: 'failed', doneBytes: 0, totalBytes: pack?.bytes ?? 0, update: false, fault: refused }
    : status;
  return (
    <View className="pack" id={`pack-${line.id.replace('.', '-')}`}>
      <Pressable className="pack-head" role="link" onPress={onOpen}>
        <View className="grow">
          <View className="pack-name">{line.name}</View>
          {pack && <View className="note soft">{countsText(t, pack)}</View>}
          {pack && pack.missing.length > 0 && (
            <View className="note soft">{t('offline.missing', { n: pack.missing.length })}</View>
          )}
        </View>
        {status.kind === 'ready' && <Icon name="check" className="pack-check" />}
      </Pressable>
      <View className={classes('pack-state note', `pack-state-${shown.kind}`)} role="status">
        {statusText(t, language, shown)}
      </View>
      <Progress status={status} />
      {'update' in status && status.update && <View className="note soft">{t('offline.oldStays')}</View>}
      <Fault status={shown} removable={removable} />
      <Actions line={line} status={shown} onRemove={onRemove} />
    </View>
  );
}
