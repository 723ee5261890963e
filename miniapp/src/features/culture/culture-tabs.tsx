import type { Product } from '@boshan/shared/contract/goods';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCollection, useOrdered, usePlaces } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { PictureCard, RowCard } from '../../ui/cards';
import { Chips } from '../../ui/controls';
import { PagedList } from '../../ui/paged-list';
import { Message, Skeleton } from '../../ui/states';
import { OnlineCount } from './online-count';

/** What a tab says that has no records yet. */
export function EmptyTab() {
  const t = useT();
  const action = { text: t('culture.toExplore'), onPress: () => go('explore') };
  return <Message title={t('culture.none')} hint={t('culture.noneHint')} drawing="craft" action={action} />;
}

export function HeritageTab() {
  const t = useT();
  const text = useText();
  const items = useOrdered('heritage');
  if (items === undefined) return <Skeleton kind="list" />;
  if (items.length === 0) return <EmptyTab />;
  return (
    <View className="culture-list">
      <PagedList
        items={items}
        keyOf={({ id }) => id}
        pageSize={12}
        render={(item) => (
          <PictureCard
            title={text(item.name)}
            eyebrow={[text(item.category), item.level ? t(`culture.${item.level}`) : t('culture.levelUnknown')]
              .filter(Boolean)
              .join(' · ')}
            summary={text(item.summary)}
            images={item.images}
            drawing={item.illustration}
            verification={item.verification}
            onPress={() => go('heritage', { id: item.id })}
          />
        )}
      />
    </View>
  );
}

export function MuseumTab() {
  const text = useText();
  const museums = usePlaces({ kind: 'museum' });
  const types = useCollection('placeTypes');
  const towns = useCollection('towns');
  if (museums === undefined) return <Skeleton kind="list" />;
  if (museums.length === 0) return <EmptyTab />;
  return (
    <View className="culture-list">
      <OnlineCount id="museums" count={museums.length} />
      <PagedList
        items={museums}
        keyOf={({ id }) => id}
        render={(museum) => (
          <RowCard
            title={text(museum.name)}
            eyebrow={[text(types?.get(museum.typeId ?? '')?.name), text(towns?.get(museum.location.townId ?? '')?.name)]
              .filter(Boolean)
              .join(' · ')}
            summary={text(museum.summary)}
            images={museum.images}
            drawing={museum.illustration}
            verification={museum.verification}
            onPress={() => go('place', { id: museum.id })}
          />
        )}
      />
    </View>
  );
}

const productKinds = ['craft', 'produce', 'food', 'tour'] as const satisfies readonly Product['kind'][];

export function ProductTab() {
  const t = useT();
  const text = useText();
  const [kind, setKind] = useState<Product['kind']>();
  const products = useOrdered('products');
  if (products === undefined) return <Skeleton kind="list" />;
  if (products.length === 0) return <EmptyTab />;
  const present = productKinds.filter((each) => products.some((product) => product.kind === each));
  return (
    <View className="culture-list">
      <Chips
        label={t('culture.kind')}
        choices={present.map((value) => ({ value, label: t(`culture.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <PagedList
        items={products.filter((product) => kind === undefined || product.kind === kind)}
        keyOf={({ id }) => id}
        render={(product) => (
          <RowCard
            title={text(product.name)}
            eyebrow={t(`culture.${product.kind}`)}
            summary={text(product.summary)}
            images={product.images}
            drawing={product.illustration}
            verification={product.verification}
            onPress={() => go('product', { id: product.id })}
          />
        )}
      />
    </View>
  );
}
