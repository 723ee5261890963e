import { placeLabels } from './place';

export const lodging = placeLabels('lodging', {
  rooms: ['客房数', '客房总间数，整数。'],
  fromCny: ['起价（元/晚）', '平日最低房价；不清楚时留空。'],
});
