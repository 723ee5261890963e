import { staffNote, type FieldText, type Labels } from './field';
import { namedHalf, presentation, words } from './named';

/** The labels of a named record that is no place: words, its own fields, presentation, staff's note. */
export const recordLabels = (
  type: string,
  own: Readonly<Record<string, FieldText>>,
  { list = [], half = [] }: { readonly list?: readonly string[]; readonly half?: readonly string[] } = {},
): Labels => ({
  uid: `api::${type}.${type}`,
  mainField: 'name',
  list: ['name', ...list, 'slug'],
  fields: { ...words, ...own, ...presentation, ...staffNote },
  half: [...namedHalf, ...half],
});
