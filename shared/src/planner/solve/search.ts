import { Anneal } from './anneal';
import { compile, type Compiled } from './compile';
import { findConflicts, PlanConflictError } from './conflicts';
import { checkProblem } from './check-problem';
import { planOf } from './plan-of';
import type { Plan, PlanProblem } from './problem';

/** How long to search: by a clock (milliseconds of any origin), or by iterations, the same on every machine. */
export type PlanBudget =
  { readonly iterations: number } | { readonly milliseconds: number; readonly now: () => number };

export interface PlanOptions {
  /** A whole number; the same seed and the same number of iterations give the same plan. */
  readonly seed: number;
  readonly budget: PlanBudget;
}

/** Between two looks at the clock at least so much passes, so that looking costs nothing. */
const LOOK_EVERY_MS = 1;

/**
 * Searches for the plan of most profit, a slice at a time: `while (!search.done) { search.step(10); show(search.plan); }`.
 * There is a valid plan from the start on; who wants no better one stops calling `step`. Method: simulated annealing by
 * ruin and recreate on routes with forward and backward slack.
 *
 * @throws InvalidProblemError if the problem is none
 * @throws PlanConflictError if no plan can hold what is needed, with what stands in the way and what would mend it
 */
export class PlanSearch {
  iterations = 0;
  private spent = 0;
  private batch = 1;
  private shown = -1;
  private shownPlan: Plan = { days: [], profit: 0 };
  private readonly compiled: Compiled;
  private readonly anneal: Anneal;

  constructor(
    private readonly problem: PlanProblem,
    private readonly options: PlanOptions,
  ) {
    const begun = this.now();
    checkProblem(problem);
    const conflicts = findConflicts(problem);
    if (conflicts.length > 0) throw new PlanConflictError(conflicts);
    this.compiled = compile(problem);
    this.anneal = new Anneal(this.compiled, options.seed);
    if ('milliseconds' in options.budget) this.spent = this.now() - begun;
  }

  get done(): boolean {
    return this.compiled.visits === 0 || this.progress >= 1;
  }

  /** From 0 to 1. */
  get progress(): number {
    const { budget } = this.options;
    return Math.min(1, 'iterations' in budget ? this.iterations / budget.iterations : this.spent / budget.milliseconds);
  }

  /** The best plan so far. */
  get plan(): Plan {
    if (this.shown !== this.anneal.improvements) {
      this.shown = this.anneal.improvements;
      this.shownPlan = planOf(this.problem, this.anneal.best.seq, this.anneal.best.length);
    }
    return this.shownPlan;
  }

  /** Ids of the must-sees that the best plan so far has no room for, and of the groups that need one more visit. */
  get missing(): readonly string[] {
    const { visits, groups = [] } = this.problem;
    const taken = this.plan.days.map((day) => new Set(day.visits.map(({ id }) => id)));
    const sees = visits.filter(({ id, wish }) => wish === 'see' && !taken.some((ids) => ids.has(id)));
    const empty = groups.filter(({ members, needed = [] }) =>
      needed.some((d) => !members.some((id) => taken[d]?.has(id))),
    );
    return [...sees, ...empty].map(({ id }) => id);
  }

  /** Goes on for `slice` milliseconds, or iterations where the budget is one of iterations; stops when done. */
  step(slice: number): void {
    const { budget } = this.options;
    if ('iterations' in budget) this.iterate(Math.min(slice, budget.iterations - this.iterations));
    else this.stepByClock(Math.min(slice, budget.milliseconds - this.spent));
  }

  private now(): number {
    const { budget } = this.options;
    return 'iterations' in budget ? 0 : budget.now();
  }

  private stepByClock(milliseconds: number): void {
    const begun = this.now();
    const spentBefore = this.spent;
    let looked = begun;
    while (!this.done && looked - begun < milliseconds) {
      this.iterate(this.batch);
      const now = this.now();
      if (now - looked < LOOK_EVERY_MS / 2) this.batch = Math.min(1024, this.batch * 2);
      else if (now - looked > LOOK_EVERY_MS * 2) this.batch = Math.max(1, this.batch >> 1);
      looked = now;
      this.spent = spentBefore + now - begun;
    }
  }

  private iterate(count: number): void {
    if (this.compiled.visits === 0) return;
    for (let left = count; left > 0; left -= 1) {
      this.anneal.step(this.progress);
      this.iterations += 1;
    }
  }
}
