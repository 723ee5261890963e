import { components, isDocument, textOf } from '../../../../validation/walk';
import { addressesIn } from '../links/addresses';
import type { CheckedEntry, HealthContext, HealthRule } from './rule';

export const brokenLink: HealthRule = {
  id: 'broken-link',
  name: '链接打不开',
  remedy: '打开链接核对；改了地址的换成新地址，没有了的删去。',
  weight: 15,
  check({ chinese, english }, { linkState }) {
    const broken = addressesIn(chinese, english ?? {}).flatMap((address) => {
      const found = linkState(address);
      return found?.state === 'broken' ? [`${address}（${found.checkedAt?.slice(0, 10) ?? ''} ${found.reason}）`] : [];
    });
    return broken.length === 0 ? undefined : `链接打不开：${broken.join('、')}。`;
  },
};

interface Related {
  readonly documentId: string;
  readonly name: string;
}

const relatedIn = (value: unknown): readonly Related[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
    isDocument(each) && typeof each.documentId === 'string'
      ? [{ documentId: each.documentId, name: textOf(each.name) ?? each.documentId }]
      : [],
  );

const slugsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((slug): slug is string => typeof slug === 'string' && slug !== '');

/** Names of what the entry points to and visitors cannot see. */
function hiddenTargets({ chinese }: CheckedEntry, context: HealthContext): readonly string[] {
  const hidden = new Set<string>();
  for (const [, component] of components(chinese)) {
    for (const [field, value] of Object.entries(component)) {
      for (const { documentId, name } of relatedIn(value)) {
        const target = targetOf(value);
        if (target !== undefined && context.isPublished(target, documentId) === false) hidden.add(`“${name}”`);
      }
      if (!placeFields.has(field)) continue;
      for (const slug of slugsIn(value)) if (context.isPlacePublished(slug) !== true) hidden.add(`地点“${slug}”`);
    }
  }
  return [...hidden];
}

/** Fields that name places by their slugs. */
const placeFields: ReadonlySet<string> = new Set(['place', 'places', 'alternativePlaces']);
/** Which type a related entry is of is written down where it is read. */
const targetOf = (value: unknown): string | undefined => {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return isDocument(first) ? textOf(first.uid) : undefined;
};

export const hiddenRelation: HealthRule = {
  id: 'hidden-relation',
  name: '关联了未发布的内容',
  remedy: '先发布被关联的内容，或把关联去掉。',
  weight: 10,
  check(entry, context) {
    if (!entry.published) return undefined;
    const hidden = hiddenTargets(entry, context);
    return hidden.length === 0 ? undefined : `关联的内容没有发布，游客看不到：${hidden.join('、')}。`;
  },
};

export const duplicate: HealthRule = {
  id: 'duplicate',
  name: '可能重复',
  remedy: '核对是不是同一处；重复的合并到一条，删去另一条。',
  weight: 10,
  check(entry, { duplicateOf }) {
    const reason = duplicateOf(entry);
    return reason === undefined ? undefined : `${reason}。`;
  },
};
