import type { Core } from '@strapi/strapi';

const SCORES = 'health_scores';

export type ScoreKind = 'all' | 'town' | 'type';

export interface Score {
  readonly kind: ScoreKind;
  /** documentId of the town, uid of the type, empty for everything. */
  readonly subject: string;
  /** Mean of the entries' scores, 0 to 100. */
  readonly score: number;
  readonly entries: number;
  readonly findings: number;
}

interface Mean {
  readonly subject: string | null;
  readonly mean: number | string | null;
  readonly entries: number | string;
}

async function group(strapi: Core.Strapi, kind: ScoreKind): Promise<readonly Score[]> {
  const { connection } = strapi.db;
  const column = { all: undefined, town: 'town', type: 'uid' }[kind];
  const means = connection('health_entries').avg('score as mean').count('* as entries');
  const counts = connection('health_findings').count('* as findings');
  if (column !== undefined) {
    means.select(`${column} as subject`).groupBy(column).whereNot(column, '');
    counts.select(`${column} as subject`).groupBy(column).whereNot(column, '');
  }
  const found = (await counts) as unknown as { subject?: string; findings: number | string }[];
  const findings = new Map(found.map((row) => [row.subject ?? '', Number(row.findings)]));
  return ((await means) as unknown as Mean[])
    .filter(({ entries }) => Number(entries) > 0)
    .map(({ subject, mean, entries }) => ({
      kind,
      subject: subject ?? '',
      score: Math.round(Number(mean ?? 0)),
      entries: Number(entries),
      findings: findings.get(subject ?? '') ?? 0,
    }));
}

/** Scores as they are now: of everything, by town, by type. */
export const currentScores = async (strapi: Core.Strapi): Promise<readonly Score[]> => [
  ...(await group(strapi, 'all')),
  ...(await group(strapi, 'town')),
  ...(await group(strapi, 'type')),
];

/** Keeps the scores of a day; a second time on the same day replaces the first. */
export async function keepScores(strapi: Core.Strapi, day: string): Promise<void> {
  const scores = await currentScores(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    await trx(SCORES).where({ day }).delete();
    await strapi.db.connection
      .batchInsert(
        SCORES,
        scores.map((score) => ({ day, ...score })),
        50,
      )
      .transacting(trx);
  });
}

export interface DayScore {
  readonly day: string;
  readonly score: number;
  readonly findings: number;
}

/** Daily scores since a day, oldest first; several subjects of one kind are averaged by their entries. */
export async function trend(
  strapi: Core.Strapi,
  kind: ScoreKind,
  subjects: readonly string[],
  since: string,
): Promise<readonly DayScore[]> {
  const rows: { day: string; score: number; entries: number; findings: number }[] = await strapi.db
    .connection(SCORES)
    .where({ kind })
    .whereIn('subject', [...subjects])
    .where('day', '>=', since)
    .orderBy('day')
    .select('day', 'score', 'entries', 'findings');
  const days = new Map<string, { sum: number; entries: number; findings: number }>();
  for (const { day, score, entries, findings } of rows) {
    const known = days.get(day) ?? { sum: 0, entries: 0, findings: 0 };
    days.set(day, {
      sum: known.sum + score * entries,
      entries: known.entries + entries,
      findings: known.findings + findings,
    });
  }
  return [...days].map(([day, { sum, entries, findings }]) => ({ day, score: Math.round(sum / entries), findings }));
}
