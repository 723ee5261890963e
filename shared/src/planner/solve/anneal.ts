import type { Compiled } from './compile';
import { Dice, exponentialTable } from './random';
import { Recreate } from './recreate';
import { Routes } from './routes';
import { Ruin } from './ruin';

/** The temperature falls from the first to the last, in mean profits. */
const HOT = 1;
const COLD = 0.02;
/** While something needed is missing, in what a needed visit is worth. */
const MUST_HEAT = 0.25;
const LOSSES = 1024;

/** Simulated annealing by ruin and recreate; keeps the best routes that it saw. */
export class Anneal {
  readonly routes: Routes;
  readonly best: { readonly seq: Int32Array; readonly length: Int32Array; worth: number };
  /** How often the best was replaced. */
  improvements = 0;
  private readonly ruin: Ruin;
  private readonly recreate: Recreate;
  private readonly dice: Dice;
  private readonly losses = exponentialTable(LOSSES);

  constructor(
    private readonly compiled: Compiled,
    seed: number,
  ) {
    this.dice = new Dice(seed);
    this.routes = new Routes(compiled);
    this.ruin = new Ruin(this.routes, this.dice);
    this.recreate = new Recreate(this.routes, this.ruin, this.dice);
    const { seq, length } = this.routes.now;
    this.best = { seq: new Int32Array(seq.length), length: new Int32Array(length.length), worth: -1 };
    this.routes.begin();
    for (let d = 0; d < compiled.days; d += 1) this.routes.keep(d);
    this.recreate.inOrder();
    this.save();
  }

  /** One ruin and recreate, `done` (0 to 1) of the way through. */
  step(done: number): void {
    const { routes } = this;
    const before = routes.worth;
    routes.begin();
    this.ruin.apply();
    this.recreate.apply();
    if (routes.worth > this.best.worth) this.save();
    else if (routes.worth < before && before - routes.worth > this.allowance(before, done)) routes.undo();
  }

  /** The loss that is accepted this time. */
  private allowance(before: number, done: number): number {
    const { compiled } = this;
    const left = 1 - done;
    const heat =
      before < compiled.complete
        ? MUST_HEAT * compiled.must
        : compiled.meanProfit * (COLD + (HOT - COLD) * left * left);
    return heat * this.losses[this.dice.below(LOSSES)]!;
  }

  private save(): void {
    const { now, worth } = this.routes;
    this.best.seq.set(now.seq);
    this.best.length.set(now.length);
    this.best.worth = worth;
    this.improvements += 1;
  }
}
