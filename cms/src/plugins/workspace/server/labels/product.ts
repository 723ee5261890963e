import { themes } from './named';
import { recordLabels } from './record';

export const product = recordLabels(
  'product',
  {
    kind: ['类别', '最接近的一类。'],
    priceFromCny: ['起价（元）', '不小于 0 的数字；不清楚时留空。'],
    town: ['产地镇街', '主要产地所在的镇或街道。'],
    ...themes,
  },
  { list: ['kind', 'town'], half: ['kind', 'priceFromCny', 'town'] },
);
