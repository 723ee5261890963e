import OpeningHours from 'opening_hours';
import { error, type Rule } from '../issue';
import { components, textOf } from '../walk';

/** Boshan, for rules that speak of sunrise; the parser asks for a place. */
const nominatim = {
  lat: 36.49,
  lon: 117.86,
  address: { country_code: 'cn', state: 'Shandong' },
};

/** Why the OSM rule can't be read, or undefined where it can. */
export function hoursProblem(rule: string): string | undefined {
  try {
    new OpeningHours(rule, nominatim as never);
    return undefined;
  } catch (cause) {
    return String(cause instanceof Error ? cause.message : cause);
  }
}

/** Opening hours can be read by the reference parser of OSM's `opening_hours`. */
export const hours: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) => {
    const parent = path.at(-1);
    const rule = parent === 'hours' || parent === 'guidedTour' ? textOf(component.rule) : undefined;
    if (rule === undefined || hoursProblem(rule) === undefined) return [];
    const remedy = '请用编辑器按星期填写，或改成类似 Mo-Fr 09:00-17:00; Sa,Su 09:00-16:00 的写法。';
    return [error([...path, 'rule'], `开放时间“${rule}”读不懂：${remedy}`)];
  });
