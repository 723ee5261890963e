import { order } from './field';
import { recordLabels } from './record';

export const season = recordLabels(
  'season',
  {
    slogan: ['口号', '规划中的系列口号，例如“春赏花”。'],
    season: ['季节', '这个系列属于哪个季节。'],
    months: ['月份', '这个系列在首页显示的月份。'],
    ...order,
  },
  { list: ['season', 'order'], half: ['season', 'order'] },
);
