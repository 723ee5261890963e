import { View } from '@tarojs/components';
import { useOrdered, usePlaces, useRecord, useRecords } from '../../content/collections';
import { RecordPage } from '../../frame/record-page';
import { Related } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { FactList, Prose } from '../../ui/detail';
import './culture.css';

/** A dish or snack: what it is, when it is in season, where to eat it. */
export function DishPage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const { record: dish, loading } = useRecord('dishes', id);
  const seasons = useRecords('seasons', dish?.seasonIds) ?? [];
  const eateries = (usePlaces({ kind: 'eatery' }) ?? []).filter(
    ({ dishIds }) => id !== undefined && dishIds?.includes(id),
  );
  const others = (useOrdered('dishes') ?? []).filter((other) => other.id !== id && other.kind === dish?.kind);
  return (
    <RecordPage
      name="dish"
      collection="dishes"
      id={id}
      record={dish}
      loading={loading}
      eyebrow={dish && t(`culture.${dish.kind}`)}
    >
      {dish && (
        <>
          <FactList
            facts={[
              seasons.length > 0
                ? {
                    icon: 'calendar',
                    label: t('culture.season'),
                    value: seasons.map(({ name }) => text(name)).join(' · '),
                  }
                : undefined,
            ]}
          />
          <View className="culture-prose">
            <Prose text={text(dish.description)} />
          </View>
          {eateries.length > 0 ? (
            <Related title={t('culture.whereEat')} collection="places" records={eateries} />
          ) : (
            <Section title={t('culture.whereEat')}>
              <View className="pad soft">{t('culture.whereEatUnknown')}</View>
            </Section>
          )}
          <Related title={t('culture.otherDishes')} collection="dishes" records={others.slice(0, 4)} />
        </>
      )}
    </RecordPage>
  );
}
