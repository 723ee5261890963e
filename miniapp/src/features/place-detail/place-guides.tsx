import type { AudioGuide } from '@boshan/shared/contract/media';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCollection } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { Button } from '../../ui/controls';
import { paragraphsOf, Prose } from '../../ui/detail';
import { FactBlock } from './fact-block';

function Guide({ guide }: { guide: AudioGuide }) {
  const t = useT();
  const text = useText();
  const [open, setOpen] = useState(false);
  const transcript = text(guide.transcript);
  const [first = '', ...rest] = paragraphsOf(transcript);
  const spoken = guide.tracks.some(({ url, placeholder }) => url !== undefined && placeholder !== true);
  return (
    <View className="panel guide">
      <View className="guide-head">
        <Text className="strong grow">{text(guide.name)}</Text>
        {guide.number !== undefined && (
          <Text className="note soft">{t('placeDetail.guideNumber', { n: guide.number })}</Text>
        )}
      </View>
      {!spoken && <View className="note soft">{t('placeDetail.audioLater')}</View>}
      <View className="guide-text">
        <Prose text={open ? transcript : first} />
      </View>
      {!open && rest.length > 0 && (
        <Button tone="quiet" text={t('placeDetail.readAll')} onPress={() => setOpen(true)} />
      )}
    </View>
  );
}

/** Audio guides of the place, as text: it can be read aloud by the phone and works without sound. */
export function PlaceGuides({ placeId }: { placeId: string }) {
  const t = useT();
  const all = [...(useCollection('audioGuides')?.values() ?? [])];
  const guides = all.filter((guide) => guide.placeId === placeId && guide.transcript !== undefined);
  if (guides.length === 0) return null;
  return (
    <FactBlock title={t('placeDetail.listen')}>
      {guides.map((guide) => (
        <Guide key={guide.id} guide={guide} />
      ))}
    </FactBlock>
  );
}
