import type { Core } from '@strapi/strapi';
import { isDocument } from '../validation/walk';
import { attributesOf, type Attribute, type Content } from './content';

/** What a field of a content points to. */
export interface Reference {
  /** A content type, `file`, or `place` (any kind of place, by slug). */
  readonly kind: string;
  /** documentId, id of a file, or slug. */
  readonly id: string;
}

export interface PlacedReference extends Reference {
  /** Attribute names and list positions. */
  readonly path: readonly string[];
}

type Schemas = Pick<Core.Strapi, 'getModel'>;

const PLACES: ReadonlySet<string> = new Set(['plugin::workspace.place-ref', 'plugin::workspace.place-refs']);
const listOf = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What one value of a relation, of files or of places points to. */
export function referenceOf({ type, target = '', customField = '' }: Attribute, value: unknown): Reference | undefined {
  if (PLACES.has(customField))
    return typeof value === 'string' && value !== '' ? { kind: 'place', id: value } : undefined;
  if (!isDocument(value)) return undefined;
  if (type === 'media') return { kind: 'file', id: String(value['id']) };
  return type === 'relation' ? { kind: target, id: String(value['documentId']) } : undefined;
}

/** Everything that a content (`contentOf`) points to, also in components. */
export function referencesOf(
  strapi: Schemas,
  uid: string,
  content: Content,
  path: readonly string[] = [],
): readonly PlacedReference[] {
  return Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    const isList = Array.isArray(content[name]);
    return listOf(content[name]).flatMap((value, at): readonly PlacedReference[] => {
      const inner = [...path, name, ...(isList ? [String(at)] : [])];
      if (attribute.component !== undefined) {
        return isDocument(value) ? referencesOf(strapi, attribute.component, value, inner) : [];
      }
      const found = referenceOf(attribute, value);
      return found === undefined ? [] : [{ ...found, path: inner }];
    });
  });
}
