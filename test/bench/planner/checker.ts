import { readFileSync } from 'node:fs';

/** What a plan is worth, or what is wrong with it. */
export type Verdict = { readonly ok: true; readonly score: number } | { readonly ok: false; readonly fault: string };

interface Stop {
  readonly x: number;
  readonly y: number;
  readonly stay: number;
  readonly score: number;
  readonly opens: number;
  readonly closes: number;
}

/** The checker's own reader: it shares nothing with the solver's. */
const readStops = (file: string): Map<number, Stop> => {
  const stops = new Map<number, Stop>();
  const lines = readFileSync(file, 'latin1').split('\n');
  for (let n = 2; n < lines.length; n += 1) {
    const words = (lines[n] ?? '').split(' ').map((word) => word.trim());
    const values = words.filter((word) => word !== '').map(parseFloat);
    if (values.length < 7) continue;
    const closes = values.pop()!;
    const opens = values.pop()!;
    stops.set(values[0]!, { x: values[1]!, y: values[2]!, stay: values[3]!, score: values[4]!, opens, closes });
  }
  return stops;
};

/** Euclid rounded down to one decimal (Solomon) or two (Cordeau), in units of that decimal. */
const metric = (decimals: number) => {
  const unit = 10 ** decimals;
  const ticks = (value: number): number => Math.round(value * unit);
  const way = (a: Stop, b: Stop): number => Math.floor(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) * unit + 1e-9);
  return { ticks, way };
};

/** Walks each route of `routes` (ids of stops, without the depot) of an instance of `days` routes. */
export const checkRoutes = (
  file: string,
  decimals: number,
  days: number,
  routes: readonly (readonly number[])[],
): Verdict => {
  const stops = readStops(file);
  const { ticks, way } = metric(decimals);
  const depot = stops.get(0);
  if (!depot) return { ok: false, fault: 'no depot' };
  if (routes.length > days) return { ok: false, fault: `${routes.length} routes in ${days} days` };
  const seen = new Set<number>();
  let score = 0;
  for (const [number, route] of routes.entries()) {
    let clock = ticks(depot.opens);
    let here = depot;
    if (route.includes(0)) return { ok: false, fault: `route ${number + 1} comes by the depot` };
    for (const id of [...route, 0]) {
      const stop = stops.get(id);
      if (!stop) return { ok: false, fault: `route ${number + 1}: no stop ${id}` };
      if (id !== 0 && seen.has(id)) return { ok: false, fault: `stop ${id} twice` };
      seen.add(id);
      clock += way(here, stop);
      if (clock > ticks(stop.closes)) return { ok: false, fault: `route ${number + 1}: late at ${id}` };
      if (clock < ticks(stop.opens)) clock = ticks(stop.opens);
      clock += ticks(stop.stay);
      score += stop.score;
      here = stop;
    }
  }
  return { ok: true, score };
};
