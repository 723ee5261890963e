import type { Leg, RouteDay, Stop, TourRoute, TransportMode } from '@boshan/shared/contract/tour-route';

/** Nobody looks at one thing for ten hours: such a stay is the night, and no part of the time on site. */
const OVERNIGHT_MINUTES = 600;

/** Whether a stop is where one sleeps. */
export const isOvernight = ({ stayMinutes }: Pick<Stop, 'stayMinutes'>): boolean =>
  stayMinutes !== undefined && stayMinutes >= OVERNIGHT_MINUTES;

export interface Totals {
  readonly stops: number;
  /** Minutes spent at stops whose stay is known, nights left out. */
  readonly stayMinutes: number;
  /** Minutes and metres of the legs that have figures. */
  readonly legMinutes: number;
  readonly legMetres: number;
  /** Stays and legs (from the second stop of a day) without a figure: the sums above are then a lower bound. */
  readonly staysUnknown: number;
  readonly minutesUnknown: number;
  readonly metresUnknown: number;
}

const none: Totals = {
  stops: 0,
  stayMinutes: 0,
  legMinutes: 0,
  legMetres: 0,
  staysUnknown: 0,
  minutesUnknown: 0,
  metresUnknown: 0,
};

const addLeg = (totals: Totals, leg: Leg | undefined): Totals => ({
  ...totals,
  legMinutes: totals.legMinutes + (leg?.minutes ?? 0),
  legMetres: totals.legMetres + (leg?.distanceMetres ?? 0),
  minutesUnknown: totals.minutesUnknown + (leg?.minutes === undefined ? 1 : 0),
  metresUnknown: totals.metresUnknown + (leg?.distanceMetres === undefined ? 1 : 0),
});

/** Sums of a day. The first stop's own leg (the way there) counts where it is written, and is not missed where not. */
export const dayTotals = (day: RouteDay): Totals =>
  day.stops.reduce<Totals>((totals, stop, index) => {
    const { stayMinutes, leg } = stop;
    const withStay = {
      ...totals,
      stops: totals.stops + 1,
      stayMinutes: totals.stayMinutes + (isOvernight(stop) ? 0 : (stayMinutes ?? 0)),
      staysUnknown: totals.staysUnknown + (stayMinutes === undefined ? 1 : 0),
    };
    return index === 0 && leg === undefined ? withStay : addLeg(withStay, leg);
  }, none);

const sum = (a: Totals, b: Totals): Totals => ({
  stops: a.stops + b.stops,
  stayMinutes: a.stayMinutes + b.stayMinutes,
  legMinutes: a.legMinutes + b.legMinutes,
  legMetres: a.legMetres + b.legMetres,
  staysUnknown: a.staysUnknown + b.staysUnknown,
  minutesUnknown: a.minutesUnknown + b.minutesUnknown,
  metresUnknown: a.metresUnknown + b.metresUnknown,
});

/** Sums of all days. */
export const routeTotals = (route: Pick<TourRoute, 'days'>): Totals => route.days.map(dayTotals).reduce(sum, none);

/** Metres of a route: the editor's figure, else the sum of its legs; `undefined` where neither is known. */
export const routeMetres = (route: Pick<TourRoute, 'days' | 'lengthMetres'>): number | undefined => {
  if (route.lengthMetres !== undefined) return route.lengthMetres;
  const { legMetres } = routeTotals(route);
  return legMetres > 0 ? legMetres : undefined;
};

/** How one gets around, the most used first. */
export function modesOf(route: Pick<TourRoute, 'days'>): readonly TransportMode[] {
  const counts = new Map<TransportMode, number>();
  for (const { stops } of route.days)
    for (const { leg } of stops) if (leg) counts.set(leg.mode, (counts.get(leg.mode) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([mode]) => mode);
}

/** What most legs of a day say alike ("estimated from …"): said once for the day; only a leg that says otherwise repeats. */
export function sharedLegNote(day: RouteDay): NonNullable<Leg['note']> | undefined {
  const notes = day.stops.flatMap(({ leg }) => (leg ? [leg.note] : []));
  if (notes.some((note) => note === undefined)) return undefined;
  const times = (note: Leg['note']) => notes.filter((other) => other?.zh === note?.zh).length;
  return notes.filter((note) => times(note) > 1).sort((a, b) => times(b) - times(a))[0];
}
