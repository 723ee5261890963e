import { ArticlesPage } from '../../../../features/articles/articles-page';

export default function ArticlesRoute() {
  return <ArticlesPage />;
}
