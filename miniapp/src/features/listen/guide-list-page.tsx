import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useCollection } from '../../content/collections';
import { MiniPlayer } from '../../frame/mini-player';
import { Page } from '../../frame/page';
import { showToast } from '../../frame/toast';
import { useT } from '../../i18n/language';
import { canScan, scanCode } from '../../platform/device';
import { go } from '../../platform/navigation';
import { findPosition, type Position } from '../../platform/position';
import { useShareCard } from '../../platform/share';
import { Button } from '../../ui/controls';
import { PagedList } from '../../ui/paged-list';
import { ArrivalSwitch } from './arrival-switch';
import { GuideRow } from './guide-row';
import { guideCodeIn, guideOfNumber, listGuides, type GuideCode } from './guides';
import { NumberPad } from './number-pad';

/** Finds a guide by the sign's number or code, and says so where there is none. */
function useFinder() {
  const t = useT();
  const guides = useCollection('audioGuides');
  return (code: GuideCode | undefined): boolean => {
    const id = code && ('id' in code ? code.id : guideOfNumber(guides?.values() ?? [], code.number)?.id);
    if (id !== undefined) go('listen', { id });
    else showToast(code && 'number' in code ? t('listen.noSuchNumber', { n: code.number }) : t('listen.notOurs'));
    return id !== undefined;
  };
}

function Ways({ onPad }: { onPad: () => void }) {
  const t = useT();
  const find = useFinder();
  const scan = () => {
    void scanCode().then((text) => text !== undefined && find(guideCodeIn(text)));
  };
  return (
    <View className="listen-ways">
      <Button tone="primary" icon="keypad" text={t('listen.byNumber')} onPress={onPad} />
      {canScan() && <Button icon="scan" text={t('listen.scan')} onPress={scan} />}
    </View>
  );
}

/** All guides: by number or near ones first, with the ways to one that stands on a sign. */
export function GuideListPage() {
  const t = useT();
  const guides = useCollection('audioGuides');
  const places = useCollection('places');
  const [position, setPosition] = useState<Position>();
  const [pad, setPad] = useState(false);
  const find = useFinder();
  useShareCard({ title: t('listen.title'), page: 'listen' });
  const listed = useMemo(() => guides && listGuides(guides.values(), places, position), [guides, places, position]);
  const near = () => {
    void findPosition().then((answer) => {
      if (answer.kind === 'found') setPosition(answer.position);
      else showToast(t('listen.nearFailed'));
    });
  };
  const articles = { text: t('listen.toArticles'), onPress: () => go('articles') };
  const none = { title: t('listen.none'), hint: t('listen.noneHint'), action: articles };
  return (
    <Page name="listen" title={t('listen.title')} loading={!listed} empty={listed?.length === 0 ? none : undefined}>
      <View className="listen">
        <View className="soft listen-intro">{t('listen.intro')}</View>
        <Ways onPad={() => setPad(true)} />
        <ArrivalSwitch />
        {!position && <Button tone="quiet" icon="locate" text={t('listen.near')} onPress={near} />}
      </View>
      <PagedList items={listed ?? []} keyOf={({ guide }) => guide.id} render={(each) => <GuideRow {...each} />} />
      <NumberPad
        open={pad}
        onClose={() => setPad(false)}
        onNumber={(number) => {
          if (find({ number })) setPad(false);
        }}
      />
      <MiniPlayer place="bottom" />
    </Page>
  );
}
