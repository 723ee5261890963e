import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { recordSchemas } from '@boshan/shared/contract/collections';
import * as v from 'valibot';
import type { ContentTypeMap } from '../plugins/snapshot/server/compile/content-type-map';
import { lunarOccurrences } from '../plugins/snapshot/server/compile/lunar';

/** One document of the initial content, checked against the contract. */
export interface SeedItem {
  readonly slug: string;
  readonly publish: boolean;
  readonly record: Readonly<Record<string, unknown>>;
  readonly staffNote?: string | undefined;
}

const item = v.object({
  slug: v.optional(v.pipe(v.string(), v.minLength(1))),
  publish: v.optional(v.boolean(), true),
  record: v.record(v.string(), v.unknown()),
  staffNote: v.optional(v.string()),
});

/** A content file that cannot be loaded; the message names file, entry and field, in Chinese. */
export class SeedFileError extends Error {
  override readonly name = 'SeedFileError';
}

const nameOf = (uid: string): string => uid.slice(uid.lastIndexOf('.') + 1);

const explain = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues.map((issue) => `${v.getDotPath(issue) ?? '（整条）'}：${issue.message}`).join('；');

/** Adds what the CMS makes itself, so that the contract can be asked. */
const completed = (map: ContentTypeMap, slug: string, record: SeedItem['record']): Record<string, unknown> => {
  const full: Record<string, unknown> = { ...record, id: slug };
  const kind = map.fields.find((field) => field.key === 'kind' && field.attributes.length === 0);
  if (kind !== undefined) full['kind'] ??= kind.read({ zh: {} });
  const rule = record['recurrence'] as { readonly type?: unknown } | undefined;
  if (rule?.type === 'lunar') full['occurrences'] = lunarOccurrences(rule as Parameters<typeof lunarOccurrences>[0]);
  return full;
};

const check = (file: string, map: ContentTypeMap, value: unknown): SeedItem => {
  const outer = v.safeParse(item, value);
  const slug = outer.success ? (outer.output.slug ?? (map.single === true ? map.collection : undefined)) : undefined;
  if (!outer.success || slug === undefined) {
    throw new SeedFileError(`初始内容 ${file} 有误：${outer.success ? 'slug：缺少' : explain(outer.issues)}`);
  }
  const record = completed(map, slug, outer.output.record);
  const inner = v.safeParse(recordSchemas[map.collection], record);
  if (!inner.success) throw new SeedFileError(`初始内容 ${file} 的 ${slug} 有误：${explain(inner.issues)}`);
  const known = new Set(map.fields.map((field) => field.key));
  const stray = Object.keys(record).find((key) => !known.has(key));
  if (stray !== undefined) throw new SeedFileError(`初始内容 ${file} 的 ${slug} 有误：${stray}：没有这个字段`);
  return { slug, publish: outer.output.publish, record, staffNote: outer.output.staffNote };
};

/**
 * Reads the initial content of one type; empty where there is no file.
 * @throws SeedFileError naming file, entry and field
 */
export const readContentFile = async (folder: string, map: ContentTypeMap): Promise<SeedItem[]> => {
  const file = `${nameOf(map.uid)}.json`;
  const text = await fs.readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SeedFileError(`初始内容 ${file} 不是有效的 JSON：${String(error)}`);
  }
  const items = (Array.isArray(value) ? value : [value]).map((entry: unknown) => check(file, map, entry));
  const slugs = new Set<string>();
  for (const { slug } of items) {
    if (slugs.has(slug)) throw new SeedFileError(`初始内容 ${file} 有误：slug ${slug} 出现了两次`);
    slugs.add(slug);
  }
  return items;
};
