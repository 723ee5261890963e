import type { Core } from '@strapi/strapi';
import * as v from 'valibot';
import { placeTypes } from '../../../validation/place-kinds';
import { asInput } from '../../spreadsheet/server/entries/entry';
import { loadEntry } from '../../spreadsheet/server/entries/load';
import { reasonOf } from '../../spreadsheet/server/jobs/reason';
import { modelFor, type Model } from './entries/model';
import { examineSome, today } from './examination';

const MOST = 200;
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const day = v.pipe(v.string(), v.isoDate());

const schema = v.object({
  entries: v.pipe(v.array(v.object({ uid: id, documentId: id })), v.minLength(1), v.maxLength(MOST)),
  change: v.pipe(
    v.object({
      status: v.optional(v.picklist(['verified', 'unverified', 'disputed'])),
      checkedOn: v.optional(day),
      source: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))),
      /** documentId of a town. */
      town: v.optional(id),
      /** documentId of a place type. */
      type: v.optional(id),
    }),
    v.check((change) => Object.values(change).some((value) => value !== undefined)),
  ),
});

export type BulkEdit = v.InferOutput<typeof schema>;
type Change = BulkEdit['change'];

/** What became of one entry. */
export interface RowResult {
  readonly uid: string;
  readonly documentId: string;
  readonly ok: boolean;
  /** Why not, in Chinese; empty where it was done. */
  readonly message: string;
}

/** The request, or what is wrong with it, in Chinese. */
export function readBulkEdit(body: unknown): BulkEdit | string {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success)
    return `没有修改：请选择 1–${MOST} 条内容，并填写至少一项要改的内容；日期写成 2026-01-31 的样子。`;
  const { checkedOn } = parsed.output.change;
  if (checkedOn !== undefined && checkedOn > today()) return '核实日期还没有到：请填今天或以前的日期。';
  return parsed.output;
}

type Data = Record<string, unknown>;
const component = (value: unknown): Data => (asInput(value) ?? {}) as Data;
const relation = (documentId: string) => ({ set: [{ documentId }] });

/** Why the change does not fit the type of the entry; undefined where it does. */
async function misfit(strapi: Core.Strapi, uid: string, change: Change): Promise<string | undefined> {
  const { attributes = {}, targets = {} }: Partial<Model> = modelFor(strapi, uid) ?? {};
  const touchesVerification = change.status ?? change.checkedOn ?? change.source;
  if (touchesVerification !== undefined && !('verification' in attributes)) return '这类内容没有“核实情况”。';
  if (change.town !== undefined && !('location' in attributes) && !('town' in attributes)) {
    return '这类内容没有“所属镇街”。';
  }
  if (change.type === undefined) return undefined;
  if (targets['type'] !== 'api::place-type.place-type') return '这类内容没有“类型”。';
  const type: { placeKind?: string } | null = await strapi.db
    .query('api::place-type.place-type')
    .findOne({ where: { documentId: change.type, publishedAt: null } });
  const own = placeTypes.find((each) => uid === `api::${each}.${each}`);
  const kind = own === 'scenic-spot' ? 'scenic' : own;
  return type?.placeKind === kind ? undefined : '这个类型不适用于这类内容：请选同类的类型。';
}

/** What is to be stored, components whole: what the change leaves out stays as it was. */
function dataOf(before: Data, { status, checkedOn, source, town, type }: Change): Data {
  const verification = {
    ...(status !== undefined && { status }),
    ...(checkedOn !== undefined && { checkedOn }),
    ...(source !== undefined && { source }),
  };
  const place = 'location' in before;
  return {
    ...(Object.keys(verification).length > 0 && {
      verification: { ...component(before['verification']), ...verification },
    }),
    ...(town !== undefined && place && { location: { ...component(before['location']), town: relation(town) } }),
    ...(town !== undefined && !place && { town: relation(town) }),
    ...(type !== undefined && { type: relation(type) }),
  };
}

interface Documents {
  update(parameters: { documentId: string; data: Data; locale: string }): Promise<unknown>;
}

async function editOne(
  strapi: Core.Strapi,
  user: number,
  { uid, documentId }: BulkEdit['entries'][number],
  change: Change,
): Promise<RowResult> {
  const failed = (message: string): RowResult => ({ uid, documentId, ok: false, message });
  if (modelFor(strapi, uid) === undefined) return failed('没有这类内容。');
  const entry = await loadEntry(strapi, uid, documentId);
  if (entry === undefined) return failed('这一条已经不在了：请刷新。');
  try {
    const reason = await misfit(strapi, uid, change);
    if (reason !== undefined) return failed(reason);
    const data = { ...dataOf(entry.zh, change), updatedBy: user };
    const documents = strapi.documents(uid as 'api::grade.grade') as unknown as Documents;
    await documents.update({ documentId, data, locale: 'zh-Hans' });
    return { uid, documentId, ok: true, message: '' };
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/**
 * Changes entries one by one, as drafts, in the name of whoever asks: each passes the guard and stands in the log by
 * itself, and one that is refused leaves the others alone.
 */
export async function editInBulk(
  strapi: Core.Strapi,
  user: number,
  { entries, change }: BulkEdit,
): Promise<readonly RowResult[]> {
  const results: RowResult[] = [];
  for (const entry of entries) results.push(await editOne(strapi, user, entry, change));
  for (const uid of new Set(results.map((result) => result.uid))) {
    const changed = results.filter((result) => result.ok && result.uid === uid);
    await examineSome(
      strapi,
      uid,
      changed.map(({ documentId }) => documentId),
    );
  }
  return results;
}
