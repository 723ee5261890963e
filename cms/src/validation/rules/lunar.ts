import { error, type Rule } from '../issue';
import { isDocument, numberOf } from '../walk';

const ranges = [
  { name: 'startMonth', label: '开始的农历月', max: 12 },
  { name: 'startDay', label: '开始的农历日', max: 30 },
  { name: 'endMonth', label: '结束的农历月', max: 12 },
  { name: 'endDay', label: '结束的农历日', max: 30 },
] as const;

/** Lunar months run from 1 to 12, days from 1 to 30; an event that follows the lunar calendar says how. */
export const lunar: Rule = (document, { publishing }) => {
  const { lunarRule, recurrence } = document;
  if (!isDocument(lunarRule)) {
    return publishing && recurrence === 'lunar'
      ? [error(['lunarRule'], '时间规律选了“按农历”：请填写农历规则，或改选其他规律。')]
      : [];
  }
  return ranges.flatMap(({ name, label, max }) => {
    const value = numberOf(lunarRule[name]);
    const good = value !== undefined && Number.isInteger(value) && value >= 1 && value <= max;
    return good ? [] : [error(['lunarRule', name], `${label}要填 1 到 ${max} 的整数。`)];
  });
};
