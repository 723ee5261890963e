import type { Event, Occurrence } from '@boshan/shared/contract/event';

export interface DatedEvent {
  readonly event: Event;
  readonly occurrence: Occurrence;
}

export interface AgendaMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly items: readonly DatedEvent[];
}

export interface Agenda {
  readonly ongoing: readonly DatedEvent[];
  /** By the month in which they begin: what begins within a year from today, and of every event the next time. */
  readonly months: readonly AgendaMonth[];
  /** Events of which no day is known, or none since more than a year ago. */
  readonly undated: readonly Event[];
  /** Within the last twelve months, the latest first. */
  readonly past: readonly DatedEvent[];
}

const byStart = (a: DatedEvent, b: DatedEvent): number =>
  a.occurrence.start < b.occurrence.start
    ? -1
    : a.occurrence.start > b.occurrence.start
      ? 1
      : a.event.id < b.event.id
        ? -1
        : 1;

/** The same day in another year; 29 February gives a day that sorts after the 28th, which is all that is asked of it. */
const yearsFrom = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Events by what they are to a reader on a day (`YYYY-MM-DD`, Boshan's calendar). */
export function agendaOn(events: Iterable<Event>, today: string): Agenda {
  const all = [...events];
  const dated = all.flatMap((event) => event.occurrences.map((occurrence): DatedEvent => ({ event, occurrence })));
  dated.sort(byStart);
  const ongoing = dated.filter(({ occurrence: { start, end } }) => start <= today && today <= end);
  const isNext = ({ event, occurrence }: DatedEvent): boolean =>
    !event.occurrences.some(({ start, end }) => end >= today && start < occurrence.start);
  const ahead = dated.filter(
    (item) => item.occurrence.start > today && (item.occurrence.start < yearsFrom(today, 1) || isNext(item)),
  );
  const past = dated.filter(({ occurrence }) => occurrence.end < today && occurrence.end >= yearsFrom(today, -1));
  const months = new Map<string, DatedEvent[]>();
  for (const item of ahead) {
    const month = item.occurrence.start.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return {
    ongoing,
    months: [...months].map(([month, items]) => ({ month, items })),
    undated: all.filter(({ occurrences }) => occurrences.every(({ end }) => end < yearsFrom(today, -1))),
    past: past.reverse(),
  };
}

/** `YYYY-MM` of today's month and the eleven after it. */
export function twelveMonths(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: 12 }, (_, index) => {
    const sum = month - 1 + index;
    return `${year + Math.floor(sum / 12)}-${String((sum % 12) + 1).padStart(2, '0')}`;
  });
}
