import type { Core, UID } from '@strapi/strapi';
import { contentTypeLabels } from '../../../workspace/server/labels';
import type { AttributeFacts } from '../rules/rule';

type Populate = Record<string, unknown>;

/** What the reader needs to know of a content type. */
export interface Model {
  readonly uid: string;
  readonly displayName: string;
  readonly isLocalized: boolean;
  readonly attributes: Readonly<Record<string, AttributeFacts>>;
  readonly populate: Populate;
  /** Target types of relations at the top, by field. */
  readonly targets: Readonly<Record<string, string>>;
}

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly multiple?: boolean;
  readonly target?: string;
  readonly customField?: string;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

const attributesOf = (strapi: Core.Strapi, uid: string): Readonly<Record<string, Attribute>> =>
  strapi.getModel(uid as UID.Schema).attributes as unknown as Record<string, Attribute>;
const isContent = ({ type, target }: Attribute): boolean => type === 'relation' && target?.startsWith('api::') === true;

function populateOf(strapi: Core.Strapi, uid: string): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    if (attribute.component !== undefined) {
      const inner = populateOf(strapi, attribute.component);
      populate[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
    } else if (name !== 'localizations' && isContent(attribute)) {
      const named = 'name' in attributesOf(strapi, attribute.target ?? '');
      populate[name] = { select: ['id', 'documentId', ...(named ? ['name'] : [])] };
    }
  }
  return populate;
}

function modelOf(strapi: Core.Strapi, uid: string): Model {
  const type = strapi.getModel(uid as UID.ContentType);
  const attributes = attributesOf(strapi, uid);
  const labels = contentTypeLabels.find((each) => each.uid === uid)?.fields ?? {};
  const known = Object.entries(attributes).filter(([name]) => name in labels);
  return {
    uid,
    displayName: type.info.displayName,
    isLocalized: (type.pluginOptions as Attribute['pluginOptions'])?.i18n?.localized === true,
    attributes: Object.fromEntries(
      known.map(([name, { type: kind, pluginOptions }]) => [
        name,
        { type: kind, localized: pluginOptions?.i18n?.localized === true, label: labels[name]?.[0] ?? name },
      ]),
    ),
    populate: populateOf(strapi, uid),
    targets: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, each]) => (isContent(each) ? [[name, each.target ?? '']] : [])),
    ),
  };
}

const cache = new WeakMap<Core.Strapi, readonly Model[]>();

/** All types of content, in the order of the menu. */
export function modelsOf(strapi: Core.Strapi): readonly Model[] {
  const known = cache.get(strapi) ?? contentTypeLabels.map(({ uid }) => modelOf(strapi, uid));
  cache.set(strapi, known);
  return known;
}

export const modelFor = (strapi: Core.Strapi, uid: string): Model | undefined =>
  modelsOf(strapi).find((model) => model.uid === uid);
