import { order } from './field';
import { recordLabels } from './record';

export const theme = recordLabels(
  'theme',
  {
    slogan: ['口号', '主题的一句口号。'],
    routes: ['主题线路', '属于这个主题的线路，可拖动排序。'],
    ...order,
  },
  { list: ['order'] },
);
