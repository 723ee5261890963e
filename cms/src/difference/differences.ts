import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import type { Attribute } from '../entry/content';
import { isDocument } from '../validation/walk';
import { unequalPairs } from './align';
import { describe, type Vocabulary } from './describe';

type Content = Readonly<Record<string, unknown>>;

/** One field that differs between two contents of an entry. */
export interface Difference {
  /** Attribute names and list positions (from 0, where the later content has the member, else where it was). */
  readonly path: readonly string[];
  /** Where it stands, in words: `位置 › 经度`, `图片 › 第 2 项`. */
  readonly label: string;
  /** Values in words; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

interface Place {
  readonly path: readonly string[];
  readonly labels: readonly string[];
}

const textOf = (value: unknown): string => canonicalJson(value ?? null);
const isEqual = (before: unknown, after: unknown): boolean => textOf(before) === textOf(after);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

class Comparison {
  constructor(private readonly words: Vocabulary) {}

  /** Differences of all fields of a content type or component. */
  fields(uid: string, before: Content, after: Content, place: Place): readonly Difference[] {
    return Object.entries(this.words.attributes(uid)).flatMap(([field, attribute]) => {
      // A field that one of both does not know (it came with a later version of the schema) cannot be compared.
      if (!(field in before) && !(field in after)) return [];
      const inner = { path: [...place.path, field], labels: [...place.labels, this.words.label(uid, field)] };
      return this.field(attribute, before[field], after[field], inner);
    });
  }

  private field(attribute: Attribute, before: unknown, after: unknown, place: Place): readonly Difference[] {
    if (isEqual(before, after)) return [];
    const { component, repeatable } = attribute;
    if (component !== undefined && repeatable) return this.list(attribute, listOf(before), listOf(after), place);
    if (component !== undefined && isDocument(before) && isDocument(after)) {
      return this.fields(component, before, after, place);
    }
    return [this.whole(attribute, before, after, place)];
  }

  private list(
    attribute: Attribute,
    before: readonly unknown[],
    after: readonly unknown[],
    place: Place,
  ): readonly Difference[] {
    return unequalPairs(before.map(textOf), after.map(textOf)).flatMap(([was, is]) => {
      const at = is ?? was ?? 0;
      const inner = { path: [...place.path, String(at)], labels: [...place.labels, `第 ${at + 1} 项`] };
      const [one, other] = [was === undefined ? null : before[was], is === undefined ? null : after[is]];
      return this.field({ ...attribute, repeatable: false }, one, other, inner);
    });
  }

  private whole(attribute: Attribute, before: unknown, after: unknown, { path, labels }: Place): Difference {
    const [one, other] = [describe(attribute, before, this.words), describe(attribute, after, this.words)];
    // Two drawings or tracks may read alike.
    const marked = one === other && other !== '' ? `${other}（有改动）` : other;
    return { path, label: labels.join(' › '), before: one, after: marked };
  }
}

/**
 * Compares two contents of an entry (`contentOf`) field by field, into components and lists of them.
 * @param uid content type
 */
export const differencesOf = (uid: string, before: Content, after: Content, words: Vocabulary): readonly Difference[] =>
  new Comparison(words).fields(uid, before, after, { path: [], labels: [] });
