import { View } from '@tarojs/components';
import { useOrdered, useRecord, useRecords } from '../../content/collections';
import { dayText } from '../../content/moment';
import { RecordPage } from '../../frame/record-page';
import { Related } from '../../frame/related';
import { useLanguage, useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { Prose } from '../../ui/detail';
import { readingMinutes } from './reading';
import './articles.css';

/** A guide: its text, and the places and routes it speaks of. */
export function ArticlePage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const { record: article, loading } = useRecord('articles', id);
  const places = useRecords('places', article?.placeIds) ?? [];
  const routes = useRecords('routes', article?.routeIds) ?? [];
  const others = (useOrdered('articles') ?? []).filter((other) => other.id !== id);
  const dated = article?.dated && t('articles.dated', { day: dayText(language, article.dated) });
  const eyebrow = article && [t('articles.minutes', { n: readingMinutes(text(article.body), language) }), dated];
  return (
    <RecordPage
      name="article"
      collection="articles"
      id={id}
      record={article}
      loading={loading}
      eyebrow={eyebrow?.filter(Boolean).join(' · ')}
    >
      {article && (
        <>
          <View className="article-body">
            <Prose lead text={text(article.body)} />
          </View>
          <Related title={t('articles.places')} collection="places" records={places} />
          <Related title={t('articles.routes')} collection="routes" records={routes} />
          <Related title={t('articles.more')} collection="articles" records={others.slice(0, 3)} />
        </>
      )}
    </RecordPage>
  );
}
