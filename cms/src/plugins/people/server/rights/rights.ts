import type { Core } from '@strapi/strapi';
import type { User } from '../../../../acting';
import { fieldWord } from '../../../audit/server/words';
import { ownDocuments, ownPlaceSlugs } from '../own/documents';
import { owns, type Facts, type Kind } from '../own/ownership';
import { readScope, type Scope } from '../own/scope';
import { actionNames, actions, conditions, mediaActions, type Action } from './actions';

export interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties?: { readonly fields?: readonly string[]; readonly locales?: readonly string[] | null };
  readonly conditions?: readonly string[];
}

/** What somebody wants to do. */
export interface Wish {
  readonly action: Action;
  readonly uid: string;
  /** Documents that exist; none for a new one. */
  readonly documentIds?: readonly string[];
  /** A content language, `*` for all of them; nothing where it does not matter. */
  readonly locale?: string | undefined;
  /** Top-level attributes that would change. */
  readonly fields?: readonly string[];
}

/** Refused: why, in words for the person. Undefined is allowed. */
export type Refusal = string | undefined;

const languageNames: Readonly<Record<string, string>> = { 'zh-Hans': '中文', en: '英文' };
const SUPER = 'strapi-super-admin';

const kindOf = (condition: string): Kind | undefined =>
  condition === conditions.town ? 'town' : condition === conditions.entries ? 'entries' : undefined;

const rolesOf = (strapi: Core.Strapi, userId: number): Promise<NonNullable<User['roles']>> =>
  strapi.db.query('admin::role').findMany({ where: { users: { id: userId } }, select: ['id', 'code', 'name'] });

/** What one person may do, read once; whose a document is, is asked of the database each time. */
export class Rights {
  private constructor(
    private readonly strapi: Core.Strapi,
    readonly user: User,
    readonly permissions: readonly Permission[],
    readonly scope: Scope,
  ) {}

  static async of(strapi: Core.Strapi, user: User): Promise<Rights> {
    const permissions: Permission[] = await strapi.service('admin::permission').findUserPermissions(user);
    const whole = user.roles ? user : { ...user, roles: await rolesOf(strapi, user.id) };
    return new Rights(strapi, whole, permissions, await readScope(strapi, user.id));
  }

  get isSuper(): boolean {
    return (this.user.roles ?? []).some(({ code }) => code === SUPER);
  }

  for(action: string, subject: string | null): readonly Permission[] {
    return this.permissions.filter((each) => each.action === action && (each.subject ?? null) === subject);
  }

  /** True for who may replace and delete every file, whoever uploaded it. */
  get changesAllFiles(): boolean {
    const granted = this.for(mediaActions.update, null);
    return this.isSuper || (granted.length > 0 && this.kinds(granted) === undefined);
  }

  /** Kinds of ownership that the permissions are tied to; undefined where one of them is free of such ties. */
  kinds(permissions: readonly Permission[]): readonly Kind[] | undefined {
    const ties = permissions.map(({ conditions: names }) => (names ?? []).flatMap((name) => kindOf(name) ?? []));
    return ties.some((kinds) => kinds.length === 0) ? undefined : [...new Set(ties.flat())];
  }

  /** Those of the documents that are not the person's own in any of the ways. */
  private async foreign(uid: string, documentIds: readonly string[], kinds: readonly Kind[]): Promise<string[]> {
    const own = new Set<string>();
    for (const kind of kinds) {
      const found = await ownDocuments(this.strapi, { kind, scope: this.scope, uid, only: documentIds });
      for (const documentId of found) own.add(documentId);
    }
    return documentIds.filter((documentId) => !own.has(documentId));
  }

  /** documentIds of a type that the person may read; undefined where it may read all. Empty without the permission. */
  async readable(uid: string): Promise<readonly string[] | undefined> {
    if (this.isSuper) return undefined;
    const granted = this.for(actions.read, uid);
    const kinds = this.kinds(granted);
    if (granted.length > 0 && kinds === undefined) return undefined;
    const own = new Set<string>();
    for (const kind of kinds ?? []) {
      for (const id of await ownDocuments(this.strapi, { kind, scope: this.scope, uid })) own.add(id);
    }
    return [...own];
  }

  /** Whether the person may do it; every document has to be allowed. */
  async may({ action, uid, documentIds = [], locale, fields = [] }: Wish): Promise<Refusal> {
    if (this.isSuper) return undefined;
    const name = this.nameOf(uid);
    const granted = this.for(actions[action], uid);
    if (granted.length === 0) return `您的角色不能${actionNames[action]}“${name}”。`;
    const inLanguage = granted.filter((each) => speaks(each, locale));
    if (inLanguage.length === 0) {
      const language = languageNames[locale ?? ''] ?? '所有语言';
      return `您的角色不能${actionNames[action]}“${name}”的${language}版本。`;
    }
    const allowed = inLanguage.flatMap(({ properties }) => properties?.fields ?? []);
    const closed = fields.filter((field) => !allowed.some((each) => each === field || each.startsWith(`${field}.`)));
    if (closed.length > 0)
      return `您的角色不能${actionNames[action]}“${name}”的这些栏目：${closed.map((field) => fieldWord(uid, field)).join('、')}。`;
    const kinds = this.kinds(inLanguage);
    if (kinds === undefined || documentIds.length === 0) return undefined;
    const foreign = await this.foreign(uid, documentIds, kinds);
    return foreign.length === 0 ? undefined : this.foreignWords(action, name, kinds);
  }

  /** As `may`, for an entry that is not there any more: whose it was is told by what is known of it. */
  async mayGone(wish: Omit<Wish, 'documentIds'>, facts: Facts): Promise<Refusal> {
    const { action, uid, locale } = wish;
    const refusal = await this.may(wish);
    if (this.isSuper || refusal) return refusal;
    const kinds = this.kinds(this.for(actions[action], uid).filter((each) => speaks(each, locale)));
    for (const kind of kinds ?? []) {
      const ownPlaces = await ownPlaceSlugs(this.strapi, kind, this.scope);
      if (owns(kind, this.scope, { uid, facts, ownPlaces })) return undefined;
    }
    return kinds && this.foreignWords(action, this.nameOf(uid), kinds);
  }

  private nameOf(uid: string): string {
    const type = this.strapi.contentTypes[uid as never] as { info: { displayName: string } } | undefined;
    return type?.info.displayName ?? uid;
  }

  private foreignWords(action: Action, name: string, kinds: readonly Kind[]): string {
    const whose = kinds.includes('town') ? '本镇街的，或分给您的' : '自己新建的，或分给您的';
    return `这条“${name}”不归您负责，不能${actionNames[action]}。您只能处理${whose}条目；需要改这一条，请联系局管理员。`;
  }
}

const speaks = ({ properties }: Permission, locale: string | undefined): boolean => {
  const locales = properties?.locales;
  if (locale === undefined || locales === null || locales === undefined) return true;
  return locale === '*' ? locales.includes('zh-Hans') && locales.includes('en') : locales.includes(locale);
};
