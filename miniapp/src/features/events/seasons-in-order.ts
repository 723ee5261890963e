import type { Season } from '@boshan/shared/contract/season';
import { boshanParts } from '../../content/moment';

const cycle = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The current season first, then as the year goes on. */
export function seasonsInOrder(seasons: Iterable<Season>, instant: number): readonly Season[] {
  const all = [...seasons];
  const { month } = boshanParts(instant);
  const current = all.find(({ months }) => months.includes(month));
  const start = current ? cycle.indexOf(current.season) : 0;
  const place = ({ season }: Season) => (cycle.indexOf(season) - start + 4) % 4;
  return all.sort((a, b) => place(a) - place(b) || (a.order ?? 0) - (b.order ?? 0));
}

/** First and last month of a season, over the turn of the year too: `[12, 1, 2]` → 12 and 2. */
export function monthSpan(months: readonly number[]): readonly [from: number, to: number] | undefined {
  const has = (month: number) => months.includes(((month + 11) % 12) + 1);
  const from = months.find((month) => !has(month - 1));
  const to = months.find((month) => !has(month + 1));
  return from === undefined || to === undefined ? undefined : [from, to];
}
