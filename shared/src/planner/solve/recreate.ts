import { Insertion } from './insertion';
import { Orders } from './orders';
import type { Dice } from './random';
import type { Routes } from './routes';
import type { Ruin } from './ruin';

/** One repair of so many weighs profit against the detour anew for each visit; the others follow an order. */
const GREEDY_EVERY = 3;
const NOISE = 0.5;
const STEPS = 1024;

/** Fills what a ruin left empty. */
export class Recreate {
  private readonly insertion: Insertion;
  private readonly orders: Orders;
  /** The candidates of a greedy repair: visit, day, slot, the state of the day that these are for, and its rating. */
  private readonly visit: Int32Array;
  private readonly day: Int32Array;
  private readonly slot: Int32Array;
  private readonly seen: Int32Array;
  private readonly gain: Float64Array;
  private readonly rating: Float64Array;
  private readonly version: Int32Array;
  private count = 0;

  constructor(
    private readonly routes: Routes,
    private readonly ruin: Ruin,
    private readonly dice: Dice,
  ) {
    const { visits, days } = routes.compiled;
    this.insertion = new Insertion(routes);
    this.orders = new Orders(routes.compiled, dice);
    this.visit = new Int32Array(visits);
    this.day = new Int32Array(visits);
    this.slot = new Int32Array(visits);
    this.seen = new Int32Array(visits);
    this.gain = new Float64Array(visits);
    this.rating = new Float64Array(visits);
    this.version = new Int32Array(days);
  }

  apply(): void {
    if (this.dice.below(GREEDY_EVERY) === 0) this.greedy();
    else this.inOrder();
  }

  /** Each visit in the order of one ranking, where it fits best. */
  inOrder(): void {
    const { routes, insertion, ruin } = this;
    const { dayOf } = routes;
    const order = this.orders.draw();
    for (let i = 0; i < order.length; i += 1) {
      const u = order[i]!;
      if (dayOf[u]! >= 0 || !insertion.find(u, ruin.takenIn[u] === ruin.number)) continue;
      routes.keep(insertion.day);
      routes.insert(u, insertion.day, insertion.slot);
    }
  }

  /** Always the highest rated next; a rating is renewed when its turn comes and its day has changed since. */
  private greedy(): void {
    const { routes, insertion, ruin, visit, day, slot, seen, version } = this;
    this.collect();
    while (this.count > 0) {
      const pick = this.highest();
      const u = visit[pick]!;
      const d = day[pick]!;
      // A group of the whole trip is filled by a visit on another day, whose version says nothing about this one.
      if (seen[pick] === version[d] && !routes.membership.blocks(u, d)) {
        routes.keep(d);
        routes.insert(u, d, slot[pick]!);
        version[d]! += 1;
        this.drop(pick);
      } else if (insertion.find(u, ruin.takenIn[u] === ruin.number)) this.rate(pick);
      else this.drop(pick);
    }
  }

  private collect(): void {
    const { routes, insertion, ruin, dice } = this;
    const { dayOf, compiled } = routes;
    this.count = 0;
    for (let u = 0; u < compiled.visits; u += 1) {
      if (dayOf[u]! >= 0 || !insertion.find(u, ruin.takenIn[u] === ruin.number)) continue;
      const pick = this.count;
      this.visit[pick] = u;
      this.gain[pick] = compiled.rank[u]! * (1 + (NOISE * dice.below(STEPS)) / STEPS);
      this.rate(pick);
      this.count += 1;
    }
  }

  /** Takes over what `insertion` has just found for candidate `pick`. */
  private rate(pick: number): void {
    const { day, slot, cost } = this.insertion;
    this.day[pick] = day;
    this.slot[pick] = slot;
    this.seen[pick] = this.version[day]!;
    const takes = Math.max(1, cost + this.routes.compiled.stay[this.visit[pick]!]! + 1);
    this.rating[pick] = this.gain[pick]! / takes;
  }

  private highest(): number {
    const { rating, count } = this;
    let pick = 0;
    for (let i = 1; i < count; i += 1) if (rating[i]! > rating[pick]!) pick = i;
    return pick;
  }

  private drop(pick: number): void {
    this.count -= 1;
    const last = this.count;
    this.visit[pick] = this.visit[last]!;
    this.day[pick] = this.day[last]!;
    this.slot[pick] = this.slot[last]!;
    this.seen[pick] = this.seen[last]!;
    this.gain[pick] = this.gain[last]!;
    this.rating[pick] = this.rating[last]!;
  }
}
