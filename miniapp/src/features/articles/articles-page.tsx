import { useOrdered } from '../../content/collections';
import { Page } from '../../frame/page';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { PictureCard } from '../../ui/cards';
import { PagedList } from '../../ui/paged-list';
import { readingMinutes } from './reading';

/** Guides and tips. */
export function ArticlesPage() {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const articles = useOrdered('articles');
  useShareCard({ title: t('articles.title'), page: 'articles' });
  const empty =
    articles?.length === 0
      ? {
          title: t('articles.none'),
          hint: t('articles.noneHint'),
          action: { text: t('articles.toRoutes'), onPress: () => go('routes') },
        }
      : undefined;
  return (
    <Page name="articles" title={t('articles.title')} loading={articles === undefined} empty={empty}>
      <PagedList
        items={articles ?? []}
        keyOf={({ id }) => id}
        pageSize={12}
        render={(article) => (
          <PictureCard
            title={text(article.name)}
            eyebrow={t('articles.minutes', { n: readingMinutes(text(article.body), language) })}
            summary={text(article.summary)}
            images={article.images}
            drawing={article.illustration}
            lazy={article !== articles?.[0]}
            onPress={() => go('article', { id: article.id })}
          />
        )}
      />
    </Page>
  );
}
