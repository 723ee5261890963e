import type { Core } from '@strapi/strapi';
import * as v from 'valibot';

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const moment = v.pipe(v.string(), v.isoTimestamp());

const schema = v.object({
  title,
  titleEn: v.optional(title),
  kind: v.picklist(['closure', 'diversion', 'weather', 'full', 'information']),
  start: moment,
  end: v.optional(moment),
  /** Slugs. */
  places: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(50)),
});

export type NewNotice = v.InferOutput<typeof schema>;

/** The request, or what is wrong with it, in Chinese. */
export function readNotice(body: unknown): NewNotice | string {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return '没有新建：请填写中文标题、类型和开始时间。';
  const { start, end } = parsed.output;
  return end !== undefined && end <= start ? '结束时间要晚于开始时间：请改结束时间，或留空。' : parsed.output;
}

/** Stores a draft with its English version, both or neither, in the name of whoever asks. @returns its documentId */
export async function draftNotice(strapi: Core.Strapi, user: number, notice: NewNotice): Promise<string> {
  const { title: name, titleEn, kind, start, end, places } = notice;
  const documents = strapi.documents('api::notice.notice');
  const common = { createdBy: user, updatedBy: user };
  return strapi.db.transaction(async () => {
    const data = { name, kind, severity: 'info', start, end: end ?? null, places: places.length > 0 ? places : null };
    const created = await documents.create({ data: { ...data, ...common } as never, locale: 'zh-Hans' });
    const { documentId } = created;
    if (titleEn !== undefined) {
      await documents.update({ documentId, locale: 'en', data: { name: titleEn, updatedBy: user } as never });
    }
    return documentId;
  });
}
