import type { Attribute, Attributes } from '../entry/content';
import { isDocument } from '../validation/walk';

type Content = Readonly<Record<string, unknown>>;

/** What a comparison has to be told: schemas and words. Nothing here asks a database. */
export interface Vocabulary {
  /** Attributes of a content type or component. */
  attributes(uid: string): Attributes;
  /** What staff call a field. */
  label(uid: string, field: string): string;
  /** What staff call a value of an enumeration or list of choices. */
  choice(attribute: Attribute, value: string): string;
  /** The name of what a field points to: `kind` is a content type, `file` or `place` (by slug). */
  name(kind: string, id: string): string | undefined;
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
  hour12: false,
});

const GONE = '（已删除）';
const listOf = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
const texts = (value: unknown): readonly string[] => listOf(value).filter((each) => typeof each === 'string');

function named(words: Vocabulary, kind: string, values: readonly unknown[]): string {
  const idOf = (value: unknown): string =>
    isDocument(value) ? String(value['documentId'] ?? value['id']) : String(value);
  return values.map((value) => words.name(kind, idOf(value)) ?? GONE).join('、');
}

function customText({ customField, ...attribute }: Attribute, value: unknown, words: Vocabulary): string | undefined {
  switch (customField) {
    case 'plugin::workspace.place-ref':
    case 'plugin::workspace.place-refs':
      return named(words, 'place', texts(value));
    case 'plugin::workspace.text-list':
      return texts(value).join('、');
    case 'plugin::workspace.choice-list':
      return listOf(value)
        .map((each) => words.choice(attribute, String(each)))
        .join('、');
    case 'plugin::workspace.control-points':
      return value === null ? '' : `${listOf(value).length} 个对应点`;
    case 'plugin::workspace.track':
      return value === null ? '' : '轨迹';
    default:
      return undefined;
  }
}

function scalarText(attribute: Attribute, value: unknown, words: Vocabulary): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (attribute.type === 'enumeration') return words.choice(attribute, String(value));
  if (attribute.type === 'datetime') return moment.format(new Date(String(value)));
  if (attribute.type === 'json')
    return `${Array.isArray(value) ? value.length : Object.keys(value as object).length} 项`;
  return String(value);
}

/** A component in one line: the fields that are filled, by name. */
function componentText(uid: string, value: Content, words: Vocabulary): string {
  const parts = Object.entries(words.attributes(uid)).flatMap(([field, attribute]) => {
    const text = describe(attribute, value[field], words);
    return text === '' ? [] : [`${words.label(uid, field)}：${text}`];
  });
  return parts.join('；');
}

/** A field's value as staff read it; empty text for what is empty. */
export function describe(attribute: Attribute, value: unknown, words: Vocabulary): string {
  if (value === null || value === undefined || value === '') return '';
  const { component, target = '' } = attribute;
  if (component !== undefined) {
    return listOf(value)
      .flatMap((each) => (isDocument(each) ? componentText(component, each, words) : []))
      .join('\n');
  }
  if (attribute.type === 'relation') return named(words, target, listOf(value));
  if (attribute.type === 'media') return named(words, 'file', listOf(value));
  return customText(attribute, value, words) ?? scalarText(attribute, value, words);
}
