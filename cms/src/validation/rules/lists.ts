import { error, type Rule } from '../issue';
import { components } from '../walk';

const textLists = ['aliases', 'villages', 'places', 'alternativePlaces', 'featured'] as const;

/** Lists of words hold words, each once. */
export const lists: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) =>
    textLists.flatMap((name) => {
      const value = component[name];
      if (value === null || value === undefined) return [];
      const words: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (!Array.isArray(value) || words.some((word) => typeof word !== 'string' || word.trim() === '')) {
        return [error([...path, name], '这里要一行一个词，不能有空行。')];
      }
      const twice = words.find((word, index) => words.indexOf(word) !== index);
      return twice === undefined ? [] : [error([...path, name], `“${String(twice)}”出现了两次：请删掉一个。`)];
    }),
  );

/** A name may not be blank or padded: cards and search rely on it. */
export const name: Rule = (document, { publishing }) => {
  const value = document.name;
  if (typeof value === 'string' && value !== value.trim()) return [error(['name'], '名称首尾有空格：请删掉。')];
  return publishing && 'name' in document && !value ? [error(['name'], '发布前请填写名称。')] : [];
};
