import { themes } from './named';
import { recordLabels } from './record';

export const heritage = recordLabels(
  'heritage',
  {
    level: ['级别', '以公布文件为准；没有公布的留空。'],
    category: ['门类', '例如传统技艺、传统戏剧。'],
    places: ['相关地点', '可以看到、体验到这项非遗的地方，可拖动排序。'],
    events: ['相关活动', '会展示这项非遗的活动。'],
    ...themes,
  },
  { list: ['level', 'category'], half: ['level', 'category'] },
);
