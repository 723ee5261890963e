import { isObject, textOf, type Field } from './field';

/** Text in both languages, stored in a document's zh-Hans and en versions. */
export const localizedText = (key: string, attribute = key): Field => ({
  key,
  attributes: [attribute],
  read({ zh, en }) {
    const chinese = textOf(zh[attribute]);
    const english = textOf(en?.[attribute]);
    return chinese === undefined ? undefined : { zh: chinese, ...(english !== undefined && { en: english }) };
  },
  write(value, target) {
    if (!isObject(value)) return;
    target.zh[attribute] = value['zh'];
    if (value['en'] !== undefined) target.en[attribute] = value['en'];
  },
});

/** Text in both languages within a component, stored as two attributes: `note` and `noteEn`. */
export const pairedText = (key: string): Field => ({
  key,
  attributes: [key, `${key}En`],
  read({ zh }) {
    const chinese = textOf(zh[key]);
    const english = textOf(zh[`${key}En`]);
    return chinese === undefined ? undefined : { zh: chinese, ...(english !== undefined && { en: english }) };
  },
  write(value, target) {
    if (!isObject(value)) return;
    target.zh[key] = value['zh'];
    if (value['en'] !== undefined) target.zh[`${key}En`] = value['en'];
  },
});

const asIs = (key: string, attribute: string, convert: (stored: unknown) => unknown): Field => ({
  key,
  attributes: [attribute],
  read: ({ zh }) => convert(zh[attribute]),
  write(value, target) {
    target.zh[attribute] = value;
  },
});

/** Text that is the same in both languages, dates and enumerations. */
export const plainText = (key: string, attribute = key): Field => asIs(key, attribute, textOf);

/** Numbers; decimals arrive as text from some databases. */
export const number = (key: string, attribute = key): Field =>
  asIs(key, attribute, (stored) => {
    if (stored === null || stored === undefined || stored === '') return undefined;
    const value = Number(stored);
    return Number.isFinite(value) ? value : undefined;
  });

export const flag = (key: string): Field =>
  asIs(key, key, (stored) => (stored === null || stored === undefined ? undefined : Boolean(stored)));

/** A flag of which only `true` says something, so that an editor who never touched it and one who cleared it agree. */
export const mark = (key: string): Field => asIs(key, key, (stored) => (stored ? true : undefined));

/** `HH:MM`; a time attribute gives seconds and more. */
export const clockTime = (key: string): Field =>
  asIs(key, key, (stored) => textOf(stored)?.replace(/^(\d\d:\d\d):\d\d.*$/, '$1'));

/** An instant as ISO 8601 in UTC. */
export const instant = (key: string): Field =>
  asIs(key, key, (stored) => {
    if (typeof stored !== 'string' && typeof stored !== 'number' && !(stored instanceof Date)) return undefined;
    const time = new Date(stored);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
  });

const listOf = (stored: unknown): readonly unknown[] | undefined => {
  let value = stored;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  return Array.isArray(value) && value.length > 0 ? (value as readonly unknown[]) : undefined;
};

/** A list of texts or numbers, stored as JSON. `always`: an empty list where nothing is stored. */
export const list = (key: string, { attribute = key, always = false } = {}): Field =>
  asIs(key, attribute, (stored) => {
    const values = (listOf(stored) ?? []).map((value) => (typeof value === 'string' ? value.trim() : value));
    const kept = values.filter((value) => value !== '' && value !== null);
    return kept.length > 0 || always ? kept : undefined;
  });

/** A value that a custom field stores as JSON in the contract's own form. */
export const stored = (key: string): Field =>
  asIs(key, key, (value) => {
    if (typeof value !== 'string') return value ?? undefined;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return undefined;
    }
  });

/** A field that every record of a type has with one and the same value: `kind` of the place kinds. */
export const constant = (key: string, value: string): Field => ({
  key,
  attributes: [],
  read: () => value,
  write: () => undefined,
});
