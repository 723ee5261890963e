import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { error, type Document, type Issue, type RuleContext } from './issue';
import { freeSlug, slugOf, toPinyin } from './naming';
import { rules } from './rules';
import { placeRefs } from './rules/place-refs';
import { draftColumns, draftsToPublish, isSlugTaken, unknownPlaces } from './store';
import { textOf } from './walk';

/** All findings of all rules about one document. */
export const findIssues = (document: Document, context: RuleContext): readonly Issue[] =>
  rules.flatMap((rule) => rule(document, context));

/**
 * Refuses the document when a rule finds an error.
 * @throws ValidationError whose `details.errors` lead the admin's form to the fields.
 */
function refuse(issues: readonly Issue[]): void {
  const found = issues.filter(({ level }) => level === 'error');
  if (found.length === 0) return;
  throw new errors.ValidationError(found.map(({ message }) => message).join(' '), {
    errors: found.map(({ path, message }) => ({ path: [...path], message, name: 'ValidationError' })),
  });
}

/** All findings about a document, with what the database knows of the places that it names. */
export async function issuesOf(
  strapi: Core.Strapi,
  document: Document,
  facts: Pick<RuleContext, 'uid' | 'publishing'>,
): Promise<readonly Issue[]> {
  const slugs = [...new Set(placeRefs(document).map(([, slug]) => slug))];
  return findIssues(document, { ...facts, unknownPlaces: await unknownPlaces(strapi, slugs) });
}

/** Slug and pinyin of a version that is being saved: made from the name where the editor left them empty. */
async function named(
  strapi: Core.Strapi,
  uid: string,
  data: Document,
  { documentId, locale, before }: { documentId: string | undefined; locale: string; before: Document | undefined },
): Promise<Document> {
  const { attributes } = strapi.contentTypes[uid as never] as { attributes: object };
  const name = textOf(data.name) ?? textOf(before?.name);
  if (!('slug' in attributes) || name === undefined) return data;
  const additions: Record<string, string> = {};
  const hasSlug = textOf('slug' in data ? data.slug : before?.slug) !== undefined;
  if (!hasSlug && (before !== undefined || documentId === undefined)) {
    additions.slug = await freeSlug(slugOf(name), (slug) => isSlugTaken(strapi, uid, slug, documentId));
  }
  const renamed = before !== undefined && textOf(data.name) !== undefined && data.name !== before.name;
  const sentPinyin = textOf(data.pinyin);
  const keepsPinyin = sentPinyin !== undefined && (!renamed || sentPinyin !== before?.pinyin);
  const needsPinyin = textOf(before?.pinyin) === undefined || renamed || ('pinyin' in data && !sentPinyin);
  if ('pinyin' in attributes && locale === 'zh-Hans' && !keepsPinyin && needsPinyin) additions.pinyin = toPinyin(name);
  return { ...data, ...additions };
}

/** What is said of a slug that another document has. */
export const takenSlug = (slug: string): Issue =>
  error(['slug'], `网址代号“${slug}”已经有人用了：请换一个，或清空让系统自动生成。`);

async function slugIssues(
  strapi: Core.Strapi,
  uid: string,
  slug: unknown,
  documentId: string | undefined,
): Promise<Issue[]> {
  const value = textOf(slug);
  if (value === undefined || !(await isSlugTaken(strapi, uid, value, documentId))) return [];
  return [takenSlug(value)];
}

interface SaveParams {
  data?: Document;
  documentId?: string;
  locale?: unknown;
  status?: unknown;
}

/** Completes and checks what `create` and `update` are about to store. */
async function prepareSave(strapi: Core.Strapi, uid: string, params: SaveParams): Promise<Document> {
  const { documentId } = params;
  const locale = typeof params.locale === 'string' ? params.locale : 'zh-Hans';
  const before = documentId === undefined ? undefined : await draftColumns(strapi, uid, documentId, locale);
  const data = await named(strapi, uid, params.data ?? {}, { documentId, locale, before });
  const publishing = params.status === 'published';
  // A version in a further language takes what is not localised from the first: only what is sent can be judged.
  const whole = publishing && before === undefined && documentId === undefined;
  const issues = await issuesOf(strapi, { ...before, ...data }, { uid, publishing: whole });
  refuse([...issues, ...('slug' in data ? await slugIssues(strapi, uid, data.slug, documentId) : [])]);
  return data;
}

/** A copy must not share its original's address. */
async function prepareClone(strapi: Core.Strapi, uid: string, params: SaveParams): Promise<Document> {
  const original = params.documentId && (await draftColumns(strapi, uid, params.documentId, 'zh-Hans'));
  const slug = original ? textOf(original.slug) : undefined;
  if (slug === undefined) return params.data ?? {};
  return { ...params.data, slug: await freeSlug(slug, (candidate) => isSlugTaken(strapi, uid, candidate, undefined)) };
}

/** Puts naming and validation before every save and publication, whoever makes it: admin, seed or script. */
export function useValidation(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!uid.startsWith('api::')) return next();
    const params = context.params as SaveParams;
    if (action === 'create' || action === 'update') {
      params.data = await prepareSave(strapi, uid, params);
    } else if (action === 'clone') {
      params.data = await prepareClone(strapi, uid, params);
    } else if (action === 'publish' && params.documentId !== undefined) {
      for (const draft of await draftsToPublish(strapi, uid, params.documentId, params.locale)) {
        refuse(await issuesOf(strapi, draft, { uid, publishing: true }));
      }
    }
    return next();
  });
}
