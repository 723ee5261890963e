import { error, type Document, type Issue, type Rule } from '../issue';
import { components, numberOf } from '../walk';

const pairs = [
  { first: 'start', last: 'end', message: '结束早于开始：请把结束时间改到开始时间之后，或改正开始时间。' },
  { first: 'validFrom', last: 'validTo', message: '结束日期早于开始日期：请改正其中一个。' },
] as const;

const time = (value: unknown): number =>
  value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN;

function dates(path: readonly string[], component: Document): Issue[] {
  return pairs.flatMap(({ first, last, message }) =>
    time(component[last]) < time(component[first]) ? [error([...path, last], message)] : [],
  );
}

/** No end lies before its start; an end on the same day or at the same instant is fine. */
export const orderOfDates: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) => dates(path, component));

/** A course's upper age is not below its lower one. */
export const orderOfAges: Rule = ({ ageFrom, ageTo }) => {
  const [from, to] = [numberOf(ageFrom), numberOf(ageTo)];
  return from !== undefined && to !== undefined && to < from
    ? [error(['ageTo'], `最大年龄 ${to} 小于最小年龄 ${from}：请改正其中一个。`)]
    : [];
};
