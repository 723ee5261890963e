import { seasons, themes } from './named';
import { recordLabels } from './record';

export const dish = recordLabels(
  'dish',
  { kind: ['类别', 'dish 菜肴，snack 小吃，speciality 特产。'], ...seasons, ...themes },
  { list: ['kind'] },
);
