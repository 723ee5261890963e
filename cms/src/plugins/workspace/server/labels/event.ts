import { seasons, themes } from './named';
import { recordLabels } from './record';

export const event = recordLabels(
  'event',
  {
    recurrence: ['时间规律', '按农历的由系统推算公历日期；固定日期的请在下面填写。'],
    lunarRule: ['农历规则', '时间规律选 lunar 时填写；实际日期由系统推算。'],
    recurrenceNote: ['时间说明', '例如“每年清明前后，以通知为准”。'],
    occurrences: ['举办日期', '已经确定的日期，每次一行，首尾两天都算在内。'],
    places: ['举办地点', '可选多个，可拖动排序。'],
    town: ['所在镇街', '地点不明确时至少选到镇街。'],
    hours: ['每日时间', '活动期间每天的开放时间。'],
    ...seasons,
    ...themes,
  },
  { list: ['recurrence', 'town'], half: ['recurrence', 'town'] },
);
