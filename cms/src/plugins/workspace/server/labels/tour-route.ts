import { order } from './field';
import { seasons, themes } from './named';
import { recordLabels } from './record';

export const tourRoute = recordLabels(
  'tour-route',
  {
    days: ['行程', '按天排列；每天至少一个停留点，顺序就是走的顺序。'],
    ...themes,
    ...seasons,
    audience: ['适合人群', '可选多项。'],
    lengthMetres: ['全程长度（米）', '整数，例如 18500；不清楚时留空。'],
    ...order,
  },
  { list: ['themes', 'seasons'], half: ['lengthMetres', 'order'] },
);
