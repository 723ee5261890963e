import { seasons, themes } from './named';
import { recordLabels } from './record';

export const dish = recordLabels(
  'dish',
  { kind: ['类别', '最接近的一类。'], ...seasons, ...themes },
  { list: ['kind'] },
);
