import { placeTypes } from '../../../../validation/place-kinds';

/** The content types that spreadsheets can fill, places first. Another type needs a line here and, for kinds of
 * attributes that have no column yet, one in `columns-of.ts`. */
export const sheetTypes = [...placeTypes, 'event', 'offer', 'dish', 'product'] as const;

export const sheetUids: readonly string[] = sheetTypes.map((type) => `api::${type}.${type}`);

/** What a column needs to know of a schema; Strapi's models have it, and so have the files `schema.json`. */
export interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly customField?: string;
  readonly enum?: readonly string[];
  readonly relation?: string;
  readonly target?: string;
  readonly min?: number;
  readonly max?: number;
  readonly regex?: string;
  readonly required?: boolean;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}
export type Attributes = Readonly<Record<string, Attribute>>;

/** The attributes of a content type or component by its name. */
export type Schemas = (uid: string) => Attributes;
