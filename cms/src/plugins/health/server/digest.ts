import type { Core } from '@strapi/strapi';
import { addDays, weekdayOf } from '@boshan/shared/hours/calendar';
import { townNames } from './board';
import { healthRules } from './rules';
import { readSettings } from './settings';
import { currentScores, trend, type Score, type ScoreKind } from './store/scores';

const FINDINGS = 'health_findings';
const DIGESTS = 'health_digests';
const MOST_TOWNS = 5;
const KEPT_WEEKS = 26;

export interface Digest {
  /** Its Monday. */
  readonly week: string;
  /** documentId of a town; empty for everything. */
  readonly subject: string;
  readonly title: string;
  readonly text: string;
}

/** What a digest is made of. */
export interface DigestFacts {
  readonly week: string;
  /** Name of the town; undefined for everything. */
  readonly town: string | undefined;
  readonly score: number;
  /** A week ago; undefined where none was kept. */
  readonly before: number | undefined;
  readonly entries: number;
  readonly findings: number;
  readonly fresh: number;
  readonly rules: readonly { readonly id: string; readonly count: number }[];
  /** Towns with the lowest scores; empty in the digest of a town. */
  readonly towns: readonly { readonly name: string; readonly score: number; readonly findings: number }[];
}

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

function changeWords(score: number, before: number | undefined): string {
  if (before === undefined) return '上周没有记录';
  if (score === before) return '与上周持平';
  return score > before ? `比上周高 ${score - before} 分` : `比上周低 ${before - score} 分`;
}

/** The digest as plain text. */
export function writeDigest(facts: DigestFacts): Pick<Digest, 'title' | 'text'> {
  const { week, town, score, before, entries, findings, fresh, rules, towns } = facts;
  const names = new Map(healthRules.map((rule) => [rule.id, rule]));
  const counts = [...rules].sort((a, b) => b.count - a.count);
  const lines = [
    `得分 ${score}（${changeWords(score, before)}），共 ${entries} 条内容，${findings} 个问题，其中本周新发现 ${fresh} 个。`,
    ...(counts.length > 0 ? ['', '问题：'] : ['', '没有发现问题。']),
    ...counts.map(({ id, count }) => `· ${names.get(id)?.name ?? id}：${count} 条。${names.get(id)?.remedy ?? ''}`),
    ...(towns.length > 0 ? ['', '最需要关注的镇街：'] : []),
    ...towns.map((each) => `· ${each.name}：${each.score} 分，${each.findings} 个问题。`),
  ];
  return { title: `${town ?? '全区'}内容体检周报 ${week}`, text: lines.join('\n') };
}

async function factsOf(
  strapi: Core.Strapi,
  { kind, subject, score, entries, findings }: Score,
  week: string,
): Promise<Omit<DigestFacts, 'town' | 'towns'>> {
  const table = () => {
    const query = strapi.db.connection(FINDINGS);
    return kind === 'town' ? query.where('town', subject) : query;
  };
  const rules = (await table().select('rule').count('* as count').groupBy('rule')) as unknown as {
    rule: string;
    count: number | string;
  }[];
  const since = addDays(week, -7);
  const [fresh] = (await table().where('since', '>=', since).count('* as count')) as { count?: number | string }[];
  const [before] = await trend(strapi, kind, [subject], since);
  return {
    week,
    score,
    before: before !== undefined && before.day <= addDays(week, -4) ? before.score : undefined,
    entries,
    findings,
    fresh: Number(fresh?.count ?? 0),
    rules: rules.map(({ rule, count }) => ({ id: rule, count: Number(count) })),
  };
}

const ofKind = (scores: readonly Score[], kind: ScoreKind): readonly Score[] =>
  scores.filter((score) => score.kind === kind);

/** Writes the digests of a week, of everything and of each town; those that are there are replaced. */
export async function makeDigests(strapi: Core.Strapi, week: string): Promise<void> {
  const scores = await currentScores(strapi);
  const names = await townNames(strapi);
  const towns = ofKind(scores, 'town').filter(({ subject }) => names.has(subject));
  const worst = [...towns]
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST_TOWNS)
    .map(({ subject, score, findings }) => ({ name: names.get(subject) ?? '', score, findings }));
  const digests: Digest[] = [];
  for (const score of [...ofKind(scores, 'all'), ...towns]) {
    const isAll = score.kind === 'all';
    const facts = {
      ...(await factsOf(strapi, score, week)),
      town: names.get(score.subject),
      towns: isAll ? worst : [],
    };
    digests.push({ week, subject: score.subject, ...writeDigest(facts) });
  }
  await strapi.db.transaction(async ({ trx }) => {
    await trx(DIGESTS)
      .where({ week })
      .orWhere('week', '<', addDays(week, -7 * KEPT_WEEKS))
      .delete();
    await strapi.db.connection.batchInsert(DIGESTS, digests, 50).transacting(trx);
  });
}

/** Digests of everything, or of some towns, the newest first. */
export async function readDigests(
  strapi: Core.Strapi,
  subjects: readonly string[],
  limit: number,
): Promise<readonly Digest[]> {
  return strapi.db
    .connection(DIGESTS)
    .whereIn('subject', [...subjects])
    .orderBy([{ column: 'week', order: 'desc' }, { column: 'subject' }])
    .limit(limit)
    .select('week', 'subject', 'title', 'text');
}

export const hasDigest = async (strapi: Core.Strapi, week: string): Promise<boolean> =>
  (await strapi.db.connection(DIGESTS).where({ week }).first('id')) !== undefined;

/** Strapi's own choice where nobody has made one: it hands letters to a program that is seldom there. */
const UNCONFIGURED = 'sendmail';

/** True where somebody has set up how e-mail is sent. */
export const canSendMail = (strapi: Core.Strapi): boolean => {
  const { provider } = (strapi.config.get('plugin::email') ?? {}) as { provider?: string };
  return provider !== undefined && provider !== UNCONFIGURED;
};

/** Sends the digest of everything where an address is set and Strapi can send e-mail; false where it does not. */
export async function mailDigest(strapi: Core.Strapi, week: string): Promise<boolean> {
  const { digestTo } = await readSettings(strapi);
  const [digest] = await readDigests(strapi, [''], 1);
  if (digestTo === '' || digest?.week !== week || !canSendMail(strapi)) return false;
  await strapi.plugin('email').service('email').send({ to: digestTo, subject: digest.title, text: digest.text });
  return true;
}
