import { ArticlePage } from '../../../../features/articles/article-page';

export default function ArticleRoute() {
  return <ArticlePage />;
}
