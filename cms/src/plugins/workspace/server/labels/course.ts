import { themes } from './named';
import { recordLabels } from './record';

export const course = recordLabels(
  'course',
  {
    base: ['研学基地', '开设课程的基地。'],
    places: ['上课地点', '基地以外的上课地点，可拖动排序。'],
    ageFrom: ['最小年龄', '适合的最小年龄，整数。'],
    ageTo: ['最大年龄', '适合的最大年龄，整数，不小于最小年龄。'],
    durationMinutes: ['课时（分钟）', '整数，例如 120。'],
    priceCny: ['价格（元/人）', '不小于 0 的数字；免费填 0。'],
    outline: ['课程大纲', '分段写明每一部分学什么、做什么。'],
    ...themes,
  },
  { list: ['base'], half: ['ageFrom', 'ageTo', 'durationMinutes', 'priceCny'] },
);
