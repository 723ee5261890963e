import { parseHours } from '@boshan/shared/hours/parse';
import { error, type Rule } from '../issue';
import { components, textOf } from '../walk';

/** Ways of writing that OSM knows and the visitors' app does not, each with what to do instead. */
const beyond: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [/sunrise|sunset|dawn|dusk/i, '不支持按日出日落写：请改成钟点，例如 05:30-19:00，再在“时间说明”里写明。'],
  [/\[/, '不支持“每月第几个星期几”：请写成每周，再在“时间说明”里写明。'],
  [/\b(?:19|20)\d\d\b/, '不支持写年份：请去掉年份，临时变动请发公告。'],
  [/week/i, '不支持按周数写：请改成月份和日期，例如 Apr 01-Oct 31。'],
];
const general = '请用编辑器按星期填写，或改成类似 Mo-Fr 09:00-17:00; Sa,Su 09:00-16:00 的写法。';

/** Why the visitors' app could not evaluate the rule and what to do about it; undefined where it can. */
export function hoursProblem(rule: string): string | undefined {
  const parsed = parseHours(rule);
  if (parsed.ok) return undefined;
  const [, remedy] = beyond.find(([pattern]) => pattern.test(rule)) ?? [];
  return remedy ?? `第 ${parsed.error.position + 1} 个字起${parsed.error.message.zh}。${general}`;
}

/** Opening hours can be evaluated by what evaluates them on visitors' phones. */
export const hours: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) => {
    const parent = path.at(-1);
    const rule = parent === 'hours' || parent === 'guidedTour' ? textOf(component.rule) : undefined;
    const problem = rule === undefined ? undefined : hoursProblem(rule);
    return problem === undefined ? [] : [error([...path, 'rule'], `开放时间“${rule}”读不懂：${problem}`)];
  });
