import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { RowCard } from '../../ui/cards';
import { FactBlock } from './fact-block';

/** 360° views taken at the place. */
export function PlaceViews({ placeId }: { placeId: string }) {
  const t = useT();
  const text = useText();
  const views = [...(useCollection('panoramas')?.values() ?? [])].filter((view) => view.placeId === placeId);
  if (views.length === 0) return null;
  return (
    <FactBlock title={t('panorama.title')}>
      <View>
        {views.map((view) => (
          <RowCard
            key={view.id}
            title={text(view.name)}
            summary={text(view.summary)}
            images={[view.image]}
            drawing={view.illustration}
            onPress={() => go('panorama', { id: view.id })}
          />
        ))}
      </View>
    </FactBlock>
  );
}
