import type { Core } from '@strapi/strapi';
import { addDays } from '@boshan/shared/hours/calendar';
import { today } from './examination';
import { healthRules } from './rules';
import { narrow, typesIn, type Sight } from './sight';
import { trend, type DayScore } from './store/scores';

const FINDINGS = 'health_findings';
const ENTRIES = 'health_entries';
const TREND_DAYS = 60;
export const PAGE_SIZE = 50;

/** Figures of a group of entries. */
export interface Figures {
  readonly id: string;
  readonly name: string;
  readonly entries: number;
  readonly findings: number;
  /** Mean, 0 to 100. */
  readonly score: number;
}

export interface RuleCount {
  readonly id: string;
  readonly name: string;
  readonly remedy: string;
  readonly count: number;
}

export interface Board {
  readonly entries: number;
  readonly findings: number;
  /** Undefined where nothing has been examined yet. */
  readonly score: number | undefined;
  readonly rules: readonly RuleCount[];
  readonly types: readonly Figures[];
  readonly towns: readonly Figures[];
  /** Empty where no scores are kept for exactly what the person sees. */
  readonly trend: readonly DayScore[];
}

type Row = Readonly<Record<string, string | number | null>>;

async function grouped(strapi: Core.Strapi, sight: Sight, column: 'uid' | 'town'): Promise<readonly Figures[]> {
  const { connection } = strapi.db;
  const means = connection(ENTRIES).select(column).avg('score as mean').count('* as entries').groupBy(column);
  const counts = connection(FINDINGS).select(column).count('* as findings').groupBy(column);
  const found = (await narrow(counts, sight)) as unknown as Row[];
  const findings = new Map(found.map((row) => [row[column], Number(row['findings'])]));
  return ((await narrow(means, sight)) as unknown as Row[]).map((row) => ({
    id: String(row[column] ?? ''),
    name: '',
    entries: Number(row['entries']),
    findings: findings.get(row[column] ?? '') ?? 0,
    score: Math.round(Number(row['mean'] ?? 0)),
  }));
}

/** Names of all towns by documentId. */
export async function townNames(strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> {
  const rows: { documentId: string; name: string | null }[] = await strapi.db.query('api::town.town').findMany({
    where: { locale: 'zh-Hans', publishedAt: null },
    select: ['id', 'documentId', 'name'] as never,
    orderBy: { id: 'asc' } as never,
  });
  return new Map(rows.map(({ documentId, name }) => [documentId, name ?? '']));
}

async function ruleCounts(strapi: Core.Strapi, sight: Sight): Promise<readonly RuleCount[]> {
  const query = strapi.db.connection(FINDINGS).select('rule').count('* as count').groupBy('rule');
  const rows = (await narrow(query, sight)) as unknown as Row[];
  const counts = new Map(rows.map((row) => [row['rule'], Number(row['count'])]));
  return healthRules.map(({ id, name, remedy }) => ({ id, name, remedy, count: counts.get(id) ?? 0 }));
}

const trendOf = (strapi: Core.Strapi, { isWhole, towns }: Sight): Promise<readonly DayScore[]> => {
  const since = addDays(today(), -TREND_DAYS);
  if (isWhole) return trend(strapi, 'all', [''], since);
  return towns.length === 0 ? Promise.resolve([]) : trend(strapi, 'town', towns, since);
};

/** The board as one person sees it. */
export async function readBoard(strapi: Core.Strapi, sight: Sight): Promise<Board> {
  const types = await grouped(strapi, sight, 'uid');
  const towns = await grouped(strapi, sight, 'town');
  const names = await townNames(strapi);
  const byUid = new Map(types.map((figures) => [figures.id, figures]));
  const entries = types.reduce((sum, each) => sum + each.entries, 0);
  const points = types.reduce((sum, each) => sum + each.entries * each.score, 0);
  return {
    entries,
    findings: types.reduce((sum, each) => sum + each.findings, 0),
    score: entries === 0 ? undefined : Math.round(points / entries),
    rules: await ruleCounts(strapi, sight),
    types: typesIn(strapi, sight).flatMap(({ uid, displayName }) => {
      const figures = byUid.get(uid);
      return figures ? [{ ...figures, name: displayName }] : [];
    }),
    towns: towns
      .flatMap((figures) => (names.has(figures.id) ? [{ ...figures, name: names.get(figures.id) ?? '' }] : []))
      .sort((a, b) => a.score - b.score),
    trend: await trendOf(strapi, sight),
  };
}

export interface FindingFilter {
  readonly rule?: string | undefined;
  readonly uid?: string | undefined;
  readonly town?: string | undefined;
  /** Part of the entry's name. */
  readonly name?: string | undefined;
  readonly page: number;
}

/** A line of the board. */
export interface FindingRow {
  readonly id: number;
  readonly uid: string;
  readonly documentId: string;
  readonly rule: string;
  readonly message: string;
  readonly name: string;
  readonly town: string;
  readonly since: string;
}

interface Stored extends Omit<FindingRow, 'documentId'> {
  readonly target: string;
}

/** A page of findings, the weightiest first. */
export async function readFindings(
  strapi: Core.Strapi,
  sight: Sight,
  { rule, uid, town, name, page }: FindingFilter,
): Promise<{ readonly rows: readonly FindingRow[]; readonly total: number }> {
  const base = () => {
    const query = narrow(strapi.db.connection(FINDINGS), sight);
    if (rule !== undefined) query.where('rule', rule);
    if (uid !== undefined) query.where('uid', uid);
    if (town !== undefined) query.where('town', town);
    if (name !== undefined) query.whereRaw("name LIKE ? ESCAPE '!'", [`%${name.replace(/[!%_]/g, '!$&')}%`]);
    return query;
  };
  const [count] = (await base().count('* as total')) as unknown as { total: number | string }[];
  const rows = (await base()
    .select('id', 'uid', 'target', 'rule', 'message', 'name', 'town', 'since')
    .orderBy([{ column: 'weight', order: 'desc' }, { column: 'since' }, { column: 'id' }])
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)) as unknown as Stored[];
  const found = rows.map(({ target, ...row }) => ({ ...row, id: Number(row.id), documentId: target }));
  return { rows: found, total: Number(count?.total ?? 0) };
}
