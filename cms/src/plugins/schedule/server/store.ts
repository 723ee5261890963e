import type { Core } from '@strapi/strapi';
import { randomUUID } from 'node:crypto';

export type PlanAction = 'publish' | 'unpublish';
export type PlanState = 'waiting' | 'done' | 'failed' | 'cancelled';

export interface Plan {
  readonly id: number;
  readonly type: string;
  readonly target: string;
  readonly language: string;
  readonly action: PlanAction;
  readonly name: string;
  /** ms since 1970, as all times here. */
  readonly due: number;
  readonly state: PlanState;
  readonly owner: number;
  readonly ownerName: string;
  readonly attempts: number;
  readonly settled: number;
  readonly message: string;
}

/** What a plan is about. */
export type PlanKey = Pick<Plan, 'type' | 'target' | 'language' | 'action'>;

const TABLE = 'schedule_plans';
type Connection = Core.Strapi['db']['connection'];
type Raw = Readonly<Record<string, unknown>>;

const number = (value: unknown): number => Number(value ?? 0);
const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const planOf = (raw: Raw): Plan => ({
  id: number(raw['id']),
  type: words(raw['type']),
  target: words(raw['target']),
  language: words(raw['language']),
  action: raw['action'] === 'unpublish' ? 'unpublish' : 'publish',
  name: words(raw['name']),
  due: number(raw['due']),
  state: words(raw['state']) as PlanState,
  owner: number(raw['owner']),
  ownerName: words(raw['owner_name']),
  attempts: number(raw['attempts']),
  settled: number(raw['settled']),
  message: words(raw['message']),
});

export const slotOf = ({ type, target, language, action }: PlanKey): string =>
  [type, target, language, action].join(' ');

/** Plans in the database, past the Document Service: they are no content. Within a transaction, give its connection. */
export class PlanStore {
  constructor(private readonly connection: Connection) {}

  private plans() {
    return this.connection(TABLE);
  }

  async add(plan: PlanKey & Pick<Plan, 'name' | 'due' | 'owner' | 'ownerName'>): Promise<void> {
    const { ownerName, ...facts } = plan;
    await this.plans().insert({
      ...facts,
      document_id: randomUUID(),
      owner_name: ownerName,
      slot: slotOf(plan),
      state: 'waiting',
      attempts: 0,
      lease: 0,
      created_at: new Date(),
    });
  }

  async find(id: number): Promise<Plan | undefined> {
    const raw: Raw | undefined = await this.plans().where({ id }).first();
    return raw && planOf(raw);
  }

  /** Plans for an entry in a language: the newest first. */
  async ofEntry(key: Omit<PlanKey, 'action'>, limit: number): Promise<readonly Plan[]> {
    const { type, target, language } = key;
    const raws: Raw[] = await this.plans().where({ type, target, language }).orderBy('id', 'desc').limit(limit);
    return raws.map(planOf);
  }

  async waitingOf({ type, target, language }: Omit<PlanKey, 'action'>): Promise<readonly Plan[]> {
    const raws: Raw[] = await this.plans().where({ type, target, language, state: 'waiting' });
    return raws.map(planOf);
  }

  /** Waiting ones by their time, or the others, the latest first. */
  async all(which: 'waiting' | 'settled', limit: number): Promise<readonly Plan[]> {
    const raws: Raw[] =
      which === 'waiting'
        ? await this.plans().where({ state: 'waiting' }).orderBy('due').orderBy('id').limit(limit)
        : await this.plans()
            .whereNot({ state: 'waiting' })
            .orderBy('settled', 'desc')
            .orderBy('id', 'desc')
            .limit(limit);
    return raws.map(planOf);
  }

  /** Changes or ends a plan that waits and that nobody works on. False where it is too late. */
  async change(
    id: number,
    now: number,
    facts: { due: number; owner: number; ownerName: string } | { state: 'cancelled' },
  ): Promise<boolean> {
    const values =
      'state' in facts
        ? { state: facts.state, slot: null, settled: now }
        : { due: facts.due, owner: facts.owner, owner_name: facts.ownerName, attempts: 0 };
    return (await this.plans().where({ id, state: 'waiting' }).where('lease', '<', now).update(values)) === 1;
  }

  /**
   * Takes the next plan that is due: by its time, and not before an earlier one for the same entry has been settled.
   * Whoever holds it has until `until`; then others may take it.
   */
  async claim(worker: string, now: number, until: number): Promise<Plan | undefined> {
    const earlier = this.connection(`${TABLE} as earlier`)
      .select('earlier.id')
      .where('earlier.state', 'waiting')
      .whereRaw('earlier.type = plan.type and earlier.target = plan.target and earlier.language = plan.language')
      .whereRaw('(earlier.due < plan.due or (earlier.due = plan.due and earlier.id < plan.id))');
    const due: Raw[] = await this.connection(`${TABLE} as plan`)
      .where('plan.state', 'waiting')
      .where('plan.due', '<=', now)
      .where('plan.lease', '<', now)
      .whereNotExists(earlier)
      .orderBy('plan.due')
      .orderBy('plan.id')
      .limit(1)
      .select('plan.id');
    const id = due[0]?.['id'] as number | undefined;
    if (id === undefined) return undefined;
    const taken = await this.plans()
      .where({ id, state: 'waiting' })
      .where('lease', '<', now)
      .where('due', '<=', now)
      .update({ worker, lease: until, attempts: this.connection.raw('attempts + 1') });
    return taken === 1 ? this.find(id) : undefined;
  }

  /** Ends a plan that this worker still holds; within the transaction of what it does, so that it happens once. */
  async settle(id: number, worker: string, facts: { state: 'done' | 'failed'; settled: number; message: string }) {
    return (
      (await this.plans()
        .where({ id, worker, state: 'waiting' })
        .update({ ...facts, slot: null })) === 1
    );
  }

  /** Lets others take a plan again, from `lease` on. */
  async release(id: number, worker: string, lease: number): Promise<void> {
    await this.plans().where({ id, worker, state: 'waiting' }).update({ lease });
  }
}
