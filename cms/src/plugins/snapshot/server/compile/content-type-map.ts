import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Field } from './field';

/** How the documents of one CMS type become records. */
export interface ContentTypeMap {
  readonly uid: string;
  readonly collection: CollectionName;
  readonly fields: readonly Field[];
  readonly single?: true;
}

/** What Strapi calls the type of that name. */
export const uidOf = (name: string): string => `api::${name}.${name}`;
