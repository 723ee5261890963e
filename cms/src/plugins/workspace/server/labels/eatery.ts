import { placeLabels } from './place';

export const eatery = placeLabels('eatery', {
  dishes: ['招牌菜', '从“特产美食”中选这家店有的菜。'],
  averageCny: ['人均消费（元）', '不小于 0 的数字，最多两位小数；不清楚时留空。'],
});
