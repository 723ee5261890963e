import { components, textOf } from '../../../../validation/walk';
import type { CheckedEntry, HealthRule } from './rule';

const HAN = /\p{Script=Han}/u;
const texts: ReadonlySet<string> = new Set(['string', 'text', 'richtext']);
/** Nobody but the machine reads them. */
const internal: ReadonlySet<string> = new Set(['pinyin', 'slug']);

export const noEnglish: HealthRule = {
  id: 'no-english',
  name: '没有英文版',
  remedy: '切换到英文语言，填写英文名称和简介。',
  weight: 20,
  check: ({ attributes, english }) =>
    attributes['name']?.localized === true && textOf(english?.name) === undefined
      ? '没有英文版：外国游客看到的是中文。'
      : undefined,
};

/** Fields with a Chinese text and no English one, or one that is still Chinese. */
function untranslated({ attributes, chinese, english = {} }: CheckedEntry): readonly string[] {
  const fields = Object.entries(attributes).flatMap(([name, { type, localized, label }]) => {
    if (!localized || !texts.has(type) || internal.has(name) || textOf(chinese[name]) === undefined) return [];
    const text = textOf(english[name]);
    return text === undefined || (HAN.test(text) && text === chinese[name]) ? [label] : [];
  });
  return fields;
}

/** Texts in components stand beside their English: `note`, `noteEn`. */
function untranslatedParts({ attributes, chinese }: CheckedEntry): readonly string[] {
  const labels = new Set<string>();
  for (const [path, component] of components(chinese)) {
    const label = attributes[path[0] ?? '']?.label;
    const isPart = label !== undefined && attributes[path[0] ?? '']?.type === 'component';
    const lacks = (name: string): boolean =>
      `${name}En` in component && textOf(component[name]) !== undefined && textOf(component[`${name}En`]) === undefined;
    if (isPart && Object.keys(component).some(lacks)) labels.add(label);
  }
  return [...labels];
}

export const partlyEnglish: HealthRule = {
  id: 'partly-english',
  name: '英文不全',
  remedy: '在英文版里补上列出的栏目。',
  weight: 10,
  check(entry, context) {
    if (entry.attributes['name']?.localized !== true || noEnglish.check(entry, context) !== undefined) return undefined;
    const missing = [...untranslated(entry), ...untranslatedParts(entry)];
    return missing.length === 0 ? undefined : `还没有译成英文：${missing.join('、')}。`;
  },
};
