import type { Core } from '@strapi/strapi';
import { placeUids } from '../../../validation/place-kinds';
import { isDocument, numberOf, textOf } from '../../../validation/walk';
import { fitReport } from './fit-report';
import { readPosition } from './read-position';

interface RequestContext {
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  body: unknown;
}

/** Position of a place's draft, WGS-84; undefined where it has none. */
async function pointOf(strapi: Core.Strapi, slug: string) {
  for (const uid of placeUids) {
    const row: { location?: { longitude?: unknown; latitude?: unknown } } | null = await strapi.db.query(uid).findOne({
      where: { slug, locale: 'zh-Hans', publishedAt: null },
      populate: { location: true },
    });
    if (!row) continue;
    const [lon, lat] = [numberOf(row.location?.longitude), numberOf(row.location?.latitude)];
    return lon === undefined || lat === undefined ? undefined : { lon, lat };
  }
  return undefined;
}

/** What the input of control points asks while an editor works. Answers are `point` or `message`, or a `FitReport`. */
export const drawings = ({ strapi }: { strapi: Core.Strapi }) => ({
  fit(context: RequestContext): void {
    const body = isDocument(context.request.body) ? context.request.body : {};
    context.body = { data: fitReport(body.points, body.fit) };
  },

  /** `?slug=` of a place, or `?text=` that was pasted with its `datum`. */
  async position(context: RequestContext): Promise<void> {
    const { slug, text, datum } = context.query;
    if (textOf(slug) !== undefined) {
      const point = await pointOf(strapi, String(slug));
      const message = '这个地点还没有经纬度：请先给它填好位置，或改用粘贴。';
      context.body = { data: point ? { point } : { message } };
      return;
    }
    const read = readPosition(textOf(text) ?? '', datum === 'GCJ-02' ? 'GCJ-02' : 'WGS-84');
    context.body = { data: typeof read === 'string' ? { message: read } : { point: read } };
  },
});
