import { placeLabels, stayMinutes } from './place';

export const studyBase = placeLabels('study-base', {
  ...stayMinutes,
  capacity: ['接待容量（人）', '同时能接待的学生人数，整数。'],
});
