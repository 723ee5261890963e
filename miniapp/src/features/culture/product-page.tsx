import { View } from '@tarojs/components';
import { useCollection, useOrdered, usePlaces, useRecord } from '../../content/collections';
import { RecordPage } from '../../frame/record-page';
import { Related } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { FactList, Prose } from '../../ui/detail';
import './culture.css';

/** A product of 博山好礼: what it is, where it comes from, where to buy it. */
export function ProductPage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const { record: product, loading } = useRecord('products', id);
  const town = useCollection('towns')?.get(product?.townId ?? '');
  const shops = (usePlaces({ kind: 'shop' }) ?? []).filter(
    ({ productIds }) => id !== undefined && productIds?.includes(id),
  );
  const others = (useOrdered('products') ?? []).filter((other) => other.id !== id && other.kind === product?.kind);
  return (
    <RecordPage
      name="product"
      collection="products"
      id={id}
      record={product}
      loading={loading}
      eyebrow={product && t(`culture.${product.kind}`)}
    >
      {product && (
        <>
          <FactList
            facts={[
              product.priceFromCny === undefined
                ? undefined
                : {
                    icon: 'ticket',
                    label: t('culture.from'),
                    value: t('culture.fromYuan', { n: product.priceFromCny }),
                    note: product.verification.status === 'verified' ? undefined : t('ui.unverified'),
                  },
              { icon: 'pin', label: t('culture.town'), value: text(town?.name) },
            ]}
          />
          <View className="culture-prose">
            <Prose text={text(product.description)} />
          </View>
          {shops.length > 0 ? (
            <Related title={t('culture.whereBuy')} collection="places" records={shops} />
          ) : (
            <Section title={t('culture.whereBuy')}>
              <View className="pad soft">{t('culture.whereBuyUnknown')}</View>
            </Section>
          )}
          <Related title={t('culture.otherProducts')} collection="products" records={others.slice(0, 4)} />
        </>
      )}
    </RecordPage>
  );
}
