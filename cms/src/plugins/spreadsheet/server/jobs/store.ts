import type { Core } from '@strapi/strapi';
import type { RawRow } from '../check/read-cells';
import type { RowPlan, RowStatus } from '../check/row-plan';

const JOBS = 'spreadsheet_jobs';
const ROWS = 'spreadsheet_rows';
/** So many rows go into one statement: databases bound its parameters. */
const INSERTED = 100;

export const workingStates = ['reading', 'checking', 'applying', 'undoing'] as const;
export type JobState = (typeof workingStates)[number] | 'ready' | 'applied' | 'undone' | 'failed';

export type Counts = Partial<Record<RowStatus | RowResult, number>>;
/** What became of a row: written, refused when written, overtaken by somebody's edit; taken back, or kept because edited. */
export type RowResult = 'done' | 'failed' | 'conflict' | 'undone' | 'kept';

export interface Job {
  readonly id: number;
  readonly uid: string;
  readonly fileName: string;
  readonly owner: number;
  readonly ownerName: string;
  readonly state: JobState;
  readonly mode: 'good' | 'all';
  readonly swap: boolean;
  /** Column keys by the sheet's columns. */
  readonly header: readonly (readonly [at: number, key: string])[];
  readonly notes: readonly string[];
  readonly counts: Counts;
  readonly total: number;
  readonly done: number;
  readonly error: string;
  readonly createdAt: string;
}

/** What a row needs to be taken back, and what was said about it. */
export interface Outcome {
  readonly message?: string | undefined;
  readonly documentId?: string | undefined;
  /** The row made the document. */
  readonly created?: boolean | undefined;
  /** `stampOf` the entry right after it was written. */
  readonly stamp?: string | undefined;
  /** Attributes as they were, in the form that the Document Service takes; `en` is null where there was no version. */
  readonly before?: { readonly zh: object; readonly en: object | null | undefined } | undefined;
  /** When the versions had been saved last. */
  readonly beforeStamp?: string | undefined;
}

export interface StoredRow {
  readonly id: number;
  readonly number: number;
  readonly status: RowStatus | '';
  readonly cells: RawRow['cells'];
  readonly plan: RowPlan | undefined;
  readonly result: RowResult | '';
  readonly outcome: Outcome;
}

type Raw = Readonly<Record<string, unknown>>;
const parse = <T>(value: unknown, otherwise: T): T =>
  typeof value === 'string' && value !== '' ? (JSON.parse(value) as T) : otherwise;
const number = (value: unknown): number => Number(value ?? 0);
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const jobOf = (raw: Raw): Job => ({
  id: number(raw['id']),
  uid: words(raw['uid']),
  fileName: words(raw['file_name']),
  owner: number(raw['owner']),
  ownerName: words(raw['owner_name']),
  state: words(raw['state']) as JobState,
  mode: raw['mode'] === 'all' ? 'all' : 'good',
  swap: raw['swap'] === true || raw['swap'] === 1,
  header: parse(raw['header'], []),
  notes: parse(raw['notes'], []),
  counts: parse(raw['counts'], {}),
  total: number(raw['total']),
  done: number(raw['done']),
  error: words(raw['error']),
  createdAt: new Date(raw['created_at'] as string | number).toISOString(),
});

const rowOf = (raw: Raw): StoredRow => ({
  id: number(raw['id']),
  number: number(raw['number']),
  status: words(raw['status']) as StoredRow['status'],
  cells: parse(raw['cells'], []),
  plan: parse<RowPlan | undefined>(raw['plan'], undefined),
  result: words(raw['result']) as StoredRow['result'],
  outcome: parse(raw['outcome'], {}),
});

/** What changes in the course of a job. */
export type Progress = Partial<Pick<Job, 'state' | 'header' | 'notes' | 'counts' | 'total' | 'done' | 'error'>>;

export interface RowFilter {
  readonly status?: readonly string[];
  readonly result?: readonly string[];
}

export type Connection = Core.Strapi['db']['connection'];

/** Jobs and their rows in the database, past the Document Service: they are no content. */
export class JobStore {
  constructor(private readonly connection: Connection) {}

  /** The same store within a transaction. */
  within(transaction: unknown): JobStore {
    return new JobStore(transaction as Connection);
  }

  private jobs() {
    return this.connection(JOBS);
  }

  private rows() {
    return this.connection(ROWS);
  }

  /** A new job that nobody takes up before `heldUntil`: its file is still on its way. */
  async create(facts: Pick<Job, 'uid' | 'fileName' | 'owner' | 'ownerName'> & { heldUntil: number }): Promise<number> {
    const inserted: ({ id: number } | number)[] = await this.jobs()
      .insert({
        document_id: `job${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`,
        uid: facts.uid,
        file_name: facts.fileName,
        owner: facts.owner,
        owner_name: facts.ownerName,
        state: 'reading',
        mode: 'good',
        swap: false,
        total: 0,
        done: 0,
        lease: facts.heldUntil,
        created_at: new Date(),
      })
      .returning('id');
    const [first] = inserted;
    return typeof first === 'object' ? first.id : Number(first);
  }

  async find(id: number): Promise<Job | undefined> {
    const raw: Raw | undefined = await this.jobs().where({ id }).first();
    return raw && jobOf(raw);
  }

  /** A user's latest jobs, the newest first. */
  async latest(owner: number, limit: number): Promise<readonly Job[]> {
    const raws: Raw[] = await this.jobs().where({ owner }).orderBy('id', 'desc').limit(limit);
    return raws.map(jobOf);
  }

  async update(id: number, facts: Progress): Promise<void> {
    const { header, notes, counts, ...plain } = facts;
    await this.jobs()
      .where({ id })
      .update({
        ...plain,
        ...(header && { header: JSON.stringify(header) }),
        ...(notes && { notes: JSON.stringify(notes) }),
        ...(counts && { counts: JSON.stringify(counts) }),
      });
  }

  /** Moves a job on, unless somebody else has meanwhile. */
  async move(
    id: number,
    from: readonly JobState[],
    to: JobState,
    facts: Partial<Pick<Job, 'mode' | 'swap'>> = {},
  ): Promise<boolean> {
    const moved = await this.jobs()
      .where({ id })
      .whereIn('state', [...from])
      .update({ state: to, done: 0, lease: 0, ...facts });
    return moved === 1;
  }

  /** Takes a job that works and that nobody holds any more. The holder renews its hold while it works. */
  async claim(worker: string, now: number, until: number): Promise<Job | undefined> {
    const waiting: Raw[] = await this.jobs()
      .whereIn('state', [...workingStates])
      .where('lease', '<', now)
      .orderBy('id')
      .limit(1)
      .select('id');
    const id = waiting[0]?.['id'] as number | undefined;
    if (id === undefined) return undefined;
    const taken = await this.jobs().where({ id }).where('lease', '<', now).update({ worker, lease: until });
    return taken === 1 ? this.find(id) : undefined;
  }

  /** False where the job was taken away meanwhile. */
  async renew(id: number, worker: string, until: number): Promise<boolean> {
    return (await this.jobs().where({ id, worker }).update({ lease: until })) === 1;
  }

  async release(id: number, worker: string): Promise<void> {
    await this.jobs().where({ id, worker }).update({ lease: 0 });
  }

  async remove(id: number): Promise<void> {
    await this.rows().where({ job: id }).delete();
    await this.jobs().where({ id }).delete();
  }

  async removeRows(job: number): Promise<void> {
    await this.rows().where({ job }).delete();
  }

  async addRows(job: number, rows: readonly RawRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += INSERTED) {
      const part = rows.slice(start, start + INSERTED);
      await this.rows().insert(
        part.map(({ number: at, cells }) => ({
          job,
          number: at,
          status: '',
          result: '',
          cells: JSON.stringify(cells),
        })),
      );
    }
  }

  /** Rows after a number, in the sheet's order. */
  async rowsAfter(job: number, after: number, limit: number, filter: RowFilter = {}): Promise<readonly StoredRow[]> {
    const query = this.filtered(job, filter).where('number', '>', after).orderBy('number').limit(limit);
    return ((await query) as Raw[]).map(rowOf);
  }

  /** A page of rows for the screen. */
  async page(
    job: number,
    page: number,
    size: number,
    filter: RowFilter,
  ): Promise<{ rows: readonly StoredRow[]; total: number }> {
    const raws: Raw[] = await this.filtered(job, filter)
      .orderBy('number')
      .limit(size)
      .offset((page - 1) * size);
    const [counted] = (await this.filtered(job, filter).count({ total: '*' })) as { total: number | string }[];
    return { rows: raws.map(rowOf), total: Number(counted?.total ?? 0) };
  }

  private filtered(job: number, { status, result }: RowFilter) {
    const query = this.rows().where({ job });
    if (status) void query.whereIn('status', [...status]);
    if (result) void query.whereIn('result', [...result]);
    return query;
  }

  async savePlan(id: number, plan: RowPlan): Promise<void> {
    await this.rows()
      .where({ id })
      .update({ status: plan.status, plan: JSON.stringify(plan), result: '', outcome: null });
  }

  async saveResult(id: number, result: RowResult | '', outcome: Outcome): Promise<void> {
    await this.rows()
      .where({ id })
      .update({ result, outcome: JSON.stringify(outcome) });
  }

  /** How many rows have each status and each result. */
  async count(job: number): Promise<Counts> {
    const counts: Record<string, number> = {};
    for (const name of ['status', 'result'] as const) {
      const groups = (await this.rows().where({ job }).groupBy(name).select(name).count({ total: '*' })) as {
        status?: string;
        result?: string;
        total: number | string;
      }[];
      for (const group of groups) {
        const key = group[name];
        if (key) counts[key] = Number(group.total);
      }
    }
    return counts;
  }
}
