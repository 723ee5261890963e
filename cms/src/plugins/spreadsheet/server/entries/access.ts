import type { Core } from '@strapi/strapi';
import { actAs } from '../../../../acting';
import type { Data, Version } from './entry';

/** An administrator as Strapi knows one. */
export interface User {
  readonly id: number;
  readonly [name: string]: unknown;
}

export type Action = 'read' | 'create' | 'change' | 'remove';

/** A question to a scope check: may this user do that with this document? */
export interface ScopeQuestion {
  readonly user: User;
  readonly action: Action;
  readonly uid: string;
  /** The draft in zh-Hans as it is or, for `create` and the second question of a `change`, as it would become. */
  readonly document: Data;
}

/** Narrows what Strapi's permissions allow, such as to a town's own places. Every check must agree. */
export type ScopeCheck = (question: ScopeQuestion) => boolean | Promise<boolean>;

type Query = Readonly<Record<string, unknown>>;

interface PermissionChecker {
  readonly can: Record<'read' | 'create' | 'update' | 'delete', (entity?: unknown) => boolean>;
  readonly requiresEntity: Record<'create' | 'update', () => boolean>;
  readonly sanitizedQuery: { read(query: Query): Promise<Query> };
  sanitizeCreateInput(data: Data): Promise<Data>;
  sanitizeUpdateInput(entity: unknown): (data: Data) => Promise<Data>;
}

/** What is to be written: the data, and the attributes that it touches, `location.longitude`. */
export interface Writing {
  readonly data: Data;
  readonly paths: readonly (readonly string[])[];
}

/** An empty document that has these attributes, to learn which of them Strapi's permissions leave in it. */
function probeOf(paths: Writing['paths']): Data {
  const probe: Data = {};
  for (const [attribute = '', inner] of paths) {
    probe[attribute] = inner === undefined ? null : { ...(probe[attribute] as Data | undefined), [inner]: null };
  }
  return probe;
}

const holds = (document: Data, [attribute = '', inner]: readonly string[]): boolean =>
  attribute in document && (inner === undefined || inner in (document[attribute] as object));

const checks = new WeakMap<Core.Strapi, ScopeCheck[]>();

/** Adds a scope check: `strapi.plugin('spreadsheet').service('access').use(check)`. */
export function addScopeCheck(strapi: Core.Strapi, check: ScopeCheck): void {
  checks.set(strapi, [...(checks.get(strapi) ?? []), check]);
}

/** What one user may do with the documents of one type; all reading and writing of a spreadsheet passes here. */
export class Access {
  private readonly fieldAnswers = new Map<string, boolean>();

  private constructor(
    private readonly strapi: Core.Strapi,
    private readonly user: User,
    private readonly uid: string,
    private readonly checker: PermissionChecker,
  ) {}

  /** Rights as they are now, read anew: a job may run long after it was asked for. */
  static async of(strapi: Core.Strapi, userId: number, uid: string): Promise<Access | undefined> {
    const user: User | null = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: userId, isActive: true, blocked: false }, populate: { roles: true } });
    if (user === null) return undefined;
    const userAbility: unknown = await strapi.service('admin::permission').engine.generateUserAbility(user);
    const checker: PermissionChecker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility, model: uid });
    return new Access(strapi, user, uid, checker);
  }

  /** Runs work as if the user had asked for it in a request of their own: for whoever asks Strapi who is at work. */
  async asUser(work: () => Promise<void>): Promise<void> {
    const context = { state: { user: this.user, auth: { credentials: this.user } } };
    await actAs(this.user, () => this.strapi.requestContext.run(context as never, work));
  }

  private async inScope(action: Action, document: Data): Promise<boolean> {
    for (const check of checks.get(this.strapi) ?? []) {
      if (!(await check({ user: this.user, action, uid: this.uid, document }))) return false;
    }
    return true;
  }

  mayReadAny(): boolean {
    return this.checker.can.read();
  }

  mayCreateAny(): boolean {
    return this.checker.can.create();
  }

  /** The query of a list, narrowed to what the user may see. */
  readQuery(query: Query): Promise<Query> {
    return this.checker.sanitizedQuery.read(query);
  }

  async mayRead(document: Version): Promise<boolean> {
    return this.checker.can.read(document) && (await this.inScope('read', document));
  }

  async mayCreate({ data, paths }: Writing): Promise<boolean> {
    if (!this.checker.can.create()) return false;
    const ask = (probe: Data): Promise<Data> => this.checker.sanitizeCreateInput(probe);
    return (await this.mayTouch('create', paths, ask)) && this.inScope('create', data);
  }

  /** Both the document as it is and as it becomes must lie in the user's scope. */
  async mayChange(document: Version, { data, paths }: Writing): Promise<boolean> {
    if (!this.checker.can.update(document)) return false;
    const ask = (probe: Data): Promise<Data> => this.checker.sanitizeUpdateInput(document)(probe);
    if (!(await this.mayTouch('update', paths, ask))) return false;
    return (await this.inScope('change', document)) && this.inScope('change', { ...document, ...data });
  }

  private async mayTouch(
    action: 'create' | 'update',
    paths: Writing['paths'],
    ask: (probe: Data) => Promise<Data>,
  ): Promise<boolean> {
    const key = `${action} ${paths.map((path) => path.join('.')).join(' ')}`;
    // The answer is the same for every document, unless a role has conditions.
    const known = this.checker.requiresEntity[action]() ? undefined : this.fieldAnswers.get(key);
    if (known !== undefined) return known;
    const left = await ask(probeOf(paths));
    const answer = paths.every((path) => holds(left, path));
    this.fieldAnswers.set(key, answer);
    return answer;
  }

  async mayRemove(document: Version): Promise<boolean> {
    return this.checker.can.delete(document) && (await this.inScope('remove', document));
  }
}
