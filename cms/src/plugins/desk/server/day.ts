import type { Core } from '@strapi/strapi';
import { addDays } from '@boshan/shared/hours/calendar';
import type { User } from '../../../acting';
import { actionWord, languageWord, typeWord } from '../../audit/server/words';
import { readBoard, type Board } from '../../health/server/board';
import { today } from '../../health/server/examination';
import { sightOf, type Sight } from '../../health/server/sight';
import type { PeopleService } from '../../people/server/service';

const NOTICE = 'api::notice.notice';
const SHOWN = 8;
/** So far back in the log the day is looked for. */
const MOST_ENTRIES = 1000;
const SHOWN_RULES = 5;

/** An entry that somebody has changed since yesterday: the last change, and how many there were. */
export interface Changed {
  readonly uid: string;
  readonly documentId: string;
  readonly name: string;
  readonly type: string;
  readonly action: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly times: number;
}

interface LogRow {
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly type: string;
  readonly target: string;
  readonly name: string;
  readonly language: string;
}

/** True for entries that the person may see. */
function seer({ parts }: Sight): (uid: string, documentId: string) => boolean {
  const types = new Map(parts.map(({ uid, only }) => [uid, only && new Set(only)]));
  return (uid, documentId) => types.has(uid) && (types.get(uid)?.has(documentId) ?? true);
}

/** What changed since yesterday, midnight in China, and may be seen; the newest first. */
export async function changedSince(strapi: Core.Strapi, sight: Sight): Promise<readonly Changed[]> {
  const since = new Date(`${addDays(today(), -1)}T00:00:00+08:00`).toISOString();
  const rows: LogRow[] = await strapi.db.query('plugin::audit.entry').findMany({
    where: { at: { $gte: since }, type: { $startsWith: 'api::' } },
    orderBy: { number: 'desc' },
    limit: MOST_ENTRIES,
  });
  const isSeen = seer(sight);
  const changed = new Map<string, Changed>();
  for (const { type, target, action, at, person, name, language } of rows) {
    if (!isSeen(type, target)) continue;
    const key = `${type} ${target}`;
    const known = changed.get(key);
    const words = language === 'en' ? `${actionWord(action)}${languageWord(language)}` : actionWord(action);
    const first = { uid: type, documentId: target, name, type: typeWord(strapi, type), action: words, at, times: 0 };
    changed.set(key, {
      ...(known ?? { ...first, person: person.replace(/ <.*$/, '') }),
      times: (known?.times ?? 0) + 1,
    });
  }
  return [...changed.values()];
}

export interface NoticeInForce {
  readonly documentId: string;
  readonly name: string;
  readonly kind: string;
  readonly severity: string;
  /** ISO 8601, UTC; null for an open end. */
  readonly end: string | null;
}

/** Notices that visitors see now. */
async function noticesInForce(strapi: Core.Strapi, sight: Sight): Promise<readonly NoticeInForce[]> {
  const now = new Date();
  const rows: NoticeInForce[] = await strapi.db.query(NOTICE).findMany({
    where: {
      locale: 'zh-Hans',
      publishedAt: { $notNull: true },
      start: { $lte: now },
      $or: [{ end: null }, { end: { $gte: now } }],
    },
    select: ['id', 'documentId', 'name', 'kind', 'severity', 'end'] as never,
    orderBy: { start: 'desc' } as never,
  });
  const isSeen = seer(sight);
  return rows
    .filter(({ documentId }) => isSeen(NOTICE, documentId))
    .map(({ documentId, name, kind, severity, end }) => ({ documentId, name, kind, severity, end }));
}

export interface TroubledImport {
  readonly id: number;
  readonly fileName: string;
  /** Why it was not read; empty where rows of it failed. */
  readonly error: string;
  readonly failedRows: number;
}

/** The person's own imports that did not come to a good end. */
async function troubledImports(strapi: Core.Strapi, user: User): Promise<readonly TroubledImport[]> {
  const rows: { id: number; fileName: string; state: string; error: string | null; counts: string | null }[] =
    await strapi.db.query('plugin::spreadsheet.job').findMany({
      where: { owner: user.id, state: { $in: ['failed', 'applied'] } },
      orderBy: { id: 'desc' },
      limit: 20,
    });
  return rows.flatMap(({ id, fileName, state, error, counts }) => {
    const { failed = 0, conflict = 0 } = JSON.parse(counts || '{}') as { failed?: number; conflict?: number };
    const failedRows = failed + conflict;
    if (state !== 'failed' && failedRows === 0) return [];
    return [{ id, fileName, error: state === 'failed' ? (error ?? '') : '', failedRows }];
  });
}

/** What one person's day begins with. */
export interface Day {
  readonly changes: readonly Changed[];
  readonly changed: number;
  readonly notices: readonly NoticeInForce[];
  readonly imports: readonly TroubledImport[];
  readonly mayAddNotice: boolean;
  readonly health: Pick<Board, 'score' | 'findings' | 'entries' | 'rules'>;
}

export async function readDay(strapi: Core.Strapi, user: User): Promise<Day> {
  const sight = await sightOf(strapi, user);
  const people: PeopleService = strapi.plugin('people').service('rights');
  const { rights } = await people.scopeOf(user);
  const changes = await changedSince(strapi, sight);
  const { score, findings, entries, rules } = await readBoard(strapi, sight);
  const worst = rules
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN_RULES);
  return {
    changes: changes.slice(0, SHOWN),
    changed: changes.length,
    notices: await noticesInForce(strapi, sight),
    imports: await troubledImports(strapi, user),
    mayAddNotice: (await rights.may({ action: 'create', uid: NOTICE, locale: 'zh-Hans' })) === undefined,
    health: { score, findings, entries, rules: worst },
  };
}
