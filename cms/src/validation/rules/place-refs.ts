import { error, type Document, type Issue, type Rule } from '../issue';
import { components } from '../walk';

const single = ['place'] as const;
const several = ['places', 'alternativePlaces'] as const;

/** Every place slug that the document names, with the path of the field that names it. */
export function placeRefs(document: Document): readonly (readonly [path: readonly string[], slug: string])[] {
  return [...components(document)].flatMap(([path, component]) => [
    ...single.flatMap((name) => {
      const value = component[name];
      return typeof value === 'string' && value !== '' ? [[[...path, name], value] as const] : [];
    }),
    ...several.flatMap((name) => {
      const value = component[name];
      if (!Array.isArray(value)) return [];
      return value.flatMap((slug: unknown) => (typeof slug === 'string' ? [[[...path, name], slug] as const] : []));
    }),
  ]);
}

/** Places that are named exist. */
export const knownPlaces: Rule = (document, { unknownPlaces }) =>
  placeRefs(document).flatMap(([path, slug]): Issue[] =>
    unknownPlaces.has(slug)
      ? [error(path, `没有网址代号为“${slug}”的地点：请从列表里重新选择，或先建立这个地点。`)]
      : [],
  );
