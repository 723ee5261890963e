import { placeLabels, stayMinutes } from './place';

export const museum = placeLabels('museum', {
  ...stayMinutes,
  guidedTour: ['定时讲解', '免费或收费讲解的固定时间；没有则留空。'],
});
