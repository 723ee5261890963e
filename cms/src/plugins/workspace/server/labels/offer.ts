import { recordLabels } from './record';

export const offer = recordLabels(
  'offer',
  {
    kind: ['类别', '最接近的一类。'],
    places: ['适用地点', '可选多个，可拖动排序。'],
    validFrom: ['开始日期', '从这一天起有效；长期有效时留空。'],
    validTo: ['结束日期', '到这一天为止（含当天）；长期有效时留空。'],
    hours: ['适用时间', '只在某些时段有效时填写。'],
    conditions: ['条件', '谁可以享受、要带什么证件。'],
  },
  { list: ['kind', 'validFrom', 'validTo'], half: ['validFrom', 'validTo'] },
);
