import { AsyncLocalStorage } from 'node:async_hooks';

/** A change of content as the Document Service is asked for it. */
export interface EntryWrite {
  readonly action: 'create' | 'update' | 'delete' | 'publish' | 'unpublish' | 'discardDraft' | 'clone';
  readonly uid: string;
  /** Undefined for a new entry. */
  readonly documentId?: string | undefined;
  /** As it was sent: one language, a list, `*`, or nothing for the default. */
  readonly locale?: unknown;
  readonly status?: unknown;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

interface DocumentContext {
  readonly uid: string;
  readonly action: string;
  readonly params: unknown;
}

const actions: ReadonlySet<string> = new Set<EntryWrite['action']>([
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
]);

const DEFAULT_LOCALE = 'zh-Hans';

/** Reads what a middleware of the Document Service is given; undefined for reads and for what is no content. */
export function writeOf({ uid, action, params }: DocumentContext): EntryWrite | undefined {
  if (!uid.startsWith('api::') || !actions.has(action)) return undefined;
  return { ...(params as object), uid, action } as EntryWrite;
}

/** Languages that a write names; `*` stands for all there are. */
export function localesOf({ locale }: Pick<EntryWrite, 'locale'>): readonly string[] {
  if (Array.isArray(locale)) return locale.filter((each): each is string => typeof each === 'string');
  return [typeof locale === 'string' ? locale : DEFAULT_LOCALE];
}

const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'publishedAt',
]);

/** False for what the CMS keeps about an entry by itself. */
export const isOwnField = (name: string): boolean => !BOOKKEEPING.has(name);

/** The documents that an answer of the Document Service is about: a clone answers with its versions. */
export function documentsIn(result: unknown): readonly string[] {
  const { documentId, entries } = (result ?? {}) as { documentId?: string; entries?: { documentId: string }[] };
  const ids = [documentId, ...(entries ?? []).map((entry) => entry.documentId)];
  return [...new Set(ids.filter((id): id is string => id !== undefined))];
}

/** Why a write is made, where its action alone does not tell. */
export interface Purpose {
  /** How the log and the history call it in place of the action: `restore`. */
  readonly action: string;
  /** The entry that it is for; what follows in others keeps its own name. */
  readonly uid: string;
  readonly documentId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const purposes = new AsyncLocalStorage<Purpose>();

/** Runs writes that serve a purpose. */
export const withPurpose = <T>(purpose: Purpose, work: () => Promise<T>): Promise<T> => purposes.run(purpose, work);

/** The purpose that a write of this entry serves. */
export function purposeOf(uid: string, documentId: string | undefined): Purpose | undefined {
  const purpose = purposes.getStore();
  return purpose?.uid === uid && purpose.documentId === documentId ? purpose : undefined;
}
