import type { Core, UID } from '@strapi/strapi';
import { actions, conditions } from '../rights/actions';
import type { Grant, RoleDefinition } from './definitions';

/** A permission as Strapi stores it. */
export interface StoredPermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
  readonly conditions: readonly string[];
}

const LANGUAGES = ['zh-Hans', 'en'];
const withFields: ReadonlySet<string> = new Set([actions.create, actions.read, actions.update]);

/** Top-level text attributes that differ by language. */
function translatedFields(strapi: Core.Strapi, uid: string): readonly string[] {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const options = attribute.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
    const isText = ['string', 'text', 'richtext', 'blocks'].includes(attribute.type);
    return isText && options?.i18n?.localized === true ? [name] : [];
  });
}

const isLocalized = (strapi: Core.Strapi, uid: string): boolean => {
  const { pluginOptions } = strapi.getModel(uid as UID.Schema) as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  return pluginOptions?.i18n?.localized === true;
};

function expandGrant(strapi: Core.Strapi, grant: Grant): readonly StoredPermission[] {
  const content = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const uids = grant.uids === 'all' ? content : grant.uids;
  const everyField = (uid: string): readonly string[] =>
    strapi
      .service('admin::content-type')
      .getNestedFields(strapi.getModel(uid as UID.Schema), { components: strapi.components });
  return uids.flatMap((uid) => {
    const fields = grant.fields === 'translated' ? translatedFields(strapi, uid) : everyField(uid);
    if (fields.length === 0) return [];
    return grant.actions.map((name) => ({
      action: actions[name],
      subject: uid,
      properties: {
        ...(withFields.has(actions[name]) && { fields }),
        ...(isLocalized(strapi, uid) && { locales: grant.locales ?? LANGUAGES }),
      },
      conditions: grant.own ? [conditions[grant.own]] : [],
    }));
  });
}

/** All permissions of a role, written out for the content types that there are. */
export const expandRole = (strapi: Core.Strapi, role: RoleDefinition): readonly StoredPermission[] => [
  ...role.content.flatMap((grant) => expandGrant(strapi, grant)),
  ...role.others.map(([action, own]) => ({
    action,
    subject: null,
    properties: {},
    conditions: own ? [conditions[own]] : [],
  })),
];
