import { recordLabels } from './record';

export const article = recordLabels(
  'article',
  {
    body: ['正文', '纯文字；段落之间空一行。'],
    places: ['提到的地点', '可拖动排序。'],
    routes: ['提到的线路', '可选多条。'],
    dated: ['成文日期', '文章内容截至哪一天。'],
  },
  { list: ['dated'] },
);
