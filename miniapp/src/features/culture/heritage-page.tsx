import { useRecord, useRecords } from '../../content/collections';
import { RecordPage } from '../../frame/record-page';
import { NoticesFor, Related } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { Section } from '../../ui/cards';
import { FactList, Prose } from '../../ui/detail';

/** An item of living heritage: what it is, where and when one can see it. */
export function HeritagePage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const { record: item, loading } = useRecord('heritage', id);
  const places = useRecords('places', item?.placeIds) ?? [];
  const events = useRecords('events', item?.eventIds) ?? [];
  const themes = useRecords('themes', item?.themeIds) ?? [];
  return (
    <RecordPage
      name="heritage"
      collection="heritage"
      id={id}
      record={item}
      loading={loading}
      eyebrow={t('culture.heritage')}
    >
      {item && (
        <>
          <NoticesFor placeIds={item.placeIds ?? []} />
          <FactList
            facts={[
              {
                icon: 'check',
                label: t('culture.level'),
                value: item.level ? t(`culture.${item.level}`) : t('culture.levelUnknown'),
              },
              { icon: 'list', label: t('culture.category'), value: text(item.category) },
            ]}
          />
          {item.description && (
            <Section title={t('culture.about')}>
              <Prose text={text(item.description)} />
            </Section>
          )}
          <Related title={t('culture.whereSee')} collection="places" records={places} />
          <Related title={t('culture.whenSee')} collection="events" records={events} />
          <Related title={t('culture.themes')} collection="themes" records={themes} />
        </>
      )}
    </RecordPage>
  );
}
