import { usedBytes, type KeeperState } from '@boshan/shared/pack/keeper-state';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { sizeText } from '../../content/clear';
import { packKeeper, useKeeper, useOfferedPacks, usePackContent } from '../../content/packs';
import { Page } from '../../frame/page';
import { useT, useText } from '../../i18n/language';
import type { StringKey } from '../../i18n/dictionary';
import { drawsOwnBars } from '../../platform/device';
import { go } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { Button, Row } from '../../ui/controls';
import { Column } from '../../ui/detail';
import { Banner } from '../../ui/marks';
import { PagedList } from '../../ui/paged-list';
import { Sheet } from '../../ui/sheet';
import { Message } from '../../ui/states';
import { groupPacks, removableNames, type PackGroups } from './pack-lines';
import { PackRow, type PackLine } from './pack-row';
import './offline.css';

const ALL = 'all';

/** Opens what a pack is for. */
function openTarget(id: string): void {
  const [kind, record = ''] = id.split('.');
  if (kind === 'route') go('route', { id: record });
  else if (kind === 'place') go('place', { id: record });
  else go('explore', { town: record });
}

function Used({ state, onRemoveAll }: { state: KeeperState; onRemoveAll: () => void }) {
  const t = useT();
  const n = Object.keys(state.ledger.packs).length;
  const value = n === 0 ? t('offline.usedNone') : t('offline.usedValue', { size: sizeText(usedBytes(state)), n });
  return (
    <View className="card-list pack-used">
      <Row icon="download" label={t('offline.used')} value={value} />
      {n > 0 && (
        <View className="setting">
          <Button tone="danger" text={t('offline.removeAll')} onPress={onRemoveAll} />
        </View>
      )}
    </View>
  );
}

interface RemoveSheetProps {
  line: PackLine | typeof ALL | undefined;
  onClose: () => void;
}

/** Asks before a pack goes: without a network it cannot come back. */
function RemoveSheet({ line, onClose }: RemoveSheetProps) {
  const t = useT();
  const all = line === ALL;
  const name = line === undefined || line === ALL ? '' : line.name;
  const remove = () => {
    onClose();
    const keeper = packKeeper();
    void (line === ALL ? keeper?.removeAll() : line && keeper?.remove(line.id));
  };
  return (
    <Sheet open={line !== undefined} title={t(all ? 'offline.removeAll' : 'offline.remove')} onClose={onClose}>
      <View className="stack">
        <View>{all ? t('offline.removeAllAsk') : t('offline.removeAsk', { name })}</View>
        <Button wide tone="danger" text={t(all ? 'offline.removeAll' : 'offline.remove')} onPress={remove} />
        <Button wide text={t('ui.cancel')} onPress={onClose} />
      </View>
    </Sheet>
  );
}

const sections: readonly (readonly [keyof PackGroups, StringKey])[] = [
  ['others', 'offline.others'],
  ['route', 'offline.routes'],
  ['place', 'offline.areas'],
  ['town', 'offline.towns'],
];

function Packs({ onRemove }: { onRemove: (line: PackLine | typeof ALL) => void }) {
  const t = useT();
  const text = useText();
  const state = useKeeper();
  const [front] = useState(() => new Set(Object.keys(state.ledger.packs)));
  const content = usePackContent();
  const { packs = [], assets } = useOfferedPacks();
  const groups = groupPacks(packs, state, front, content, text);
  const nothing = sections.every(([name]) => groups[name].length === 0);
  return (
    <Column>
      <View className="pad pack-intro">{t(drawsOwnBars() ? 'offline.intro' : 'offline.introNative')}</View>
      <Used state={state} onRemoveAll={() => onRemove(ALL)} />
      {assets.kind === 'offline' && (
        <View className="pad pack-unknown">
          <Banner tone="offline" text={t('offline.unknown')} />
        </View>
      )}
      {nothing && assets.kind !== 'offline' && (
        <Message title={t('offline.none')} hint={t('offline.noneHint')} drawing="village" />
      )}
      {sections.map(
        ([name, title]) =>
          groups[name].length > 0 && (
            <Section key={name} title={t(title)}>
              <PagedList
                items={groups[name]}
                pageSize={8}
                keyOf={({ id }) => id}
                render={(line) => (
                  <PackRow
                    line={line}
                    state={state}
                    removable={removableNames(state, line.id, content, text)}
                    onOpen={() => openTarget(line.id)}
                    onRemove={() => onRemove(line)}
                  />
                )}
              />
            </Section>
          ),
      )}
    </Column>
  );
}

/** What can be kept for offline use, by route and area: sizes before, progress, checks, updates, removal. */
export function OfflinePage() {
  const t = useT();
  const { opened } = useKeeper();
  const { packs } = useOfferedPacks();
  const [removing, setRemoving] = useState<PackLine | typeof ALL | undefined>(undefined);
  const supported = packKeeper() !== undefined;
  return (
    <Page
      name="offline"
      title={t('offline.title')}
      loading={supported && (!opened || packs === undefined)}
      empty={supported ? undefined : { title: t('offline.unsupported'), hint: t('offline.unsupportedHint') }}
    >
      <Packs onRemove={setRemoving} />
      <RemoveSheet line={removing} onClose={() => setRemoving(undefined)} />
    </Page>
  );
}
