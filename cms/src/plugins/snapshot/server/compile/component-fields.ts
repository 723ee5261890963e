import {
  isObject,
  populateFields,
  pruneFields,
  readFields,
  visitReferences,
  writeFields,
  type Attributes,
  type Exists,
  type Field,
  type ReferenceVisitor,
} from './field';

interface ComponentOptions {
  /** An empty component is as good as none, unless the contract asks for the object. */
  readonly always?: boolean;
  /** Fields without which an item is dropped rather than spoiling its record. */
  readonly needs?: readonly string[];
}

const writeOne = (fields: readonly Field[], value: Attributes): Attributes => {
  const stored: Record<string, unknown> = {};
  writeFields(fields, value, { zh: stored, en: {} });
  return stored;
};

const isEmpty = (record: Attributes): boolean => Object.keys(record).length === 0;

/** A component ↔ an object of the contract. */
export const component = (
  key: string,
  fields: readonly Field[],
  options: ComponentOptions = {},
  attribute = key,
): Field => {
  const finish = (record: Attributes): Attributes | undefined => {
    if (options.needs?.some((need) => record[need] === undefined)) return undefined;
    return isEmpty(record) && options.always !== true ? undefined : record;
  };
  return {
    key,
    attributes: [attribute],
    fields,
    populate: { [attribute]: { populate: populateFields(fields) } },
    read({ zh }) {
      const stored = zh[attribute];
      if (!isObject(stored)) return options.always === true ? {} : undefined;
      return finish(readFields(fields, { zh: stored }));
    },
    write(value, target) {
      if (isObject(value)) target.zh[attribute] = writeOne(fields, value);
    },
    references: (value, visit: ReferenceVisitor) => visitReferences(fields, value as Attributes, visit),
    prune: (value, exists: Exists) => finish(pruneFields(fields, value as Attributes, exists)),
  };
};

interface ComponentsOptions {
  /** An empty list where nothing is stored. */
  readonly always?: boolean;
  /** Fields without which an item is dropped rather than spoiling its record. */
  readonly needs?: readonly string[];
  /** Fields that must hold at least one item. */
  readonly filled?: readonly string[];
}

/** A repeatable component ↔ a list of objects. */
export const components = (
  key: string,
  fields: readonly Field[],
  options: ComponentsOptions = {},
  attribute = key,
): Field => {
  const stands = (item: Attributes): boolean =>
    !isEmpty(item) &&
    !(options.needs?.some((need) => item[need] === undefined) ?? false) &&
    !(options.filled?.some((name) => !Array.isArray(item[name]) || item[name].length === 0) ?? false);
  const finish = (items: readonly Attributes[]): readonly Attributes[] | undefined => {
    const kept = items.filter(stands);
    return kept.length > 0 || options.always === true ? kept : undefined;
  };
  return {
    key,
    attributes: [attribute],
    fields,
    populate: { [attribute]: { populate: populateFields(fields) } },
    read({ zh }) {
      const stored: readonly unknown[] = Array.isArray(zh[attribute]) ? zh[attribute] : [];
      return finish(stored.filter(isObject).map((item) => readFields(fields, { zh: item })));
    },
    write(value, target) {
      target.zh[attribute] = (value as readonly Attributes[]).map((item) => writeOne(fields, item));
    },
    references: (value, visit: ReferenceVisitor) =>
      (value as readonly Attributes[]).forEach((item) => visitReferences(fields, item, visit)),
    prune: (value, exists: Exists) =>
      finish((value as readonly Attributes[]).map((item) => pruneFields(fields, item, exists))),
  };
};
