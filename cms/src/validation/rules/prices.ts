import { error, type Rule } from '../issue';
import { components, numberOf } from '../walk';

const isPrice = (name: string): boolean => /Cny$/.test(name);

/** Prices are yuan from 0 to a million with at most two decimals. */
export const prices: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) =>
    Object.entries(component).flatMap(([name, value]) => {
      if (!isPrice(name) || value === null || value === undefined || value === '') return [];
      const yuan = numberOf(value);
      if (yuan === undefined || yuan < 0 || yuan > 1_000_000) {
        return [error([...path, name], '价格要填 0 到 1000000 之间的数字（元）；不清楚时留空，免费填 0。')];
      }
      const cents = Math.round(yuan * 100);
      return Math.abs(cents - yuan * 100) < 1e-6 ? [] : [error([...path, name], '价格最多两位小数：请四舍五入到分。')];
    }),
  );
