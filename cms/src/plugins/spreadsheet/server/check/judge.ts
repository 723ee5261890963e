import { findIssues, takenSlug } from '../../../../validation/middleware';
import type { Document, Issue } from '../../../../validation/issue';
import { placeRefs } from '../../../../validation/rules/place-refs';
import type { Column } from '../columns/column';
import { dataOf, type Change, type Data, type Entry } from '../entries/entry';

/** What the rules have to know of the database, read once for a whole sheet. */
export interface Facts {
  readonly uid: string;
  /** Document that has a slug, among all that share the name space. */
  slugOwner(slug: string): string | undefined;
  isPlace(slug: string): boolean;
}

/** An issue of the project's rules, with the column that it concerns. */
export interface Finding extends Issue {
  readonly column: Column | undefined;
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || value instanceof Date;
const isColumn = (value: unknown): boolean => isPlain(value) || (Array.isArray(value) && value.every(isPlain));

/** What the rules see when the Document Service saves: the draft's own columns with what is sent laid over. */
const whole = (before: Data | undefined, sent: Data): Document => ({
  ...Object.fromEntries(Object.entries(before ?? {}).filter(([, value]) => isColumn(value))),
  ...sent,
});

function columnOf(path: readonly string[], locale: string, columns: readonly Column[]): Column | undefined {
  const fits = (column: Column): boolean =>
    column.locale === locale && column.path.every((name, index) => path[index] === name);
  return columns.find(fits) ?? columns.find(({ path: [name], locale: of }) => of === locale && name === path[0]);
}

/** Runs the rules that every save passes over what a row would save, in both languages. */
export function judge(
  changes: readonly Change[],
  entry: Entry | undefined,
  { facts, columns }: { readonly facts: Facts; readonly columns: readonly Column[] },
): readonly Finding[] {
  const data = dataOf(changes, entry);
  const run = (locale: string, document: Document): Finding[] => {
    const unknownPlaces = new Set(placeRefs(document).flatMap(([, slug]) => (facts.isPlace(slug) ? [] : [slug])));
    const issues = findIssues(document, { uid: facts.uid, publishing: false, unknownPlaces });
    return issues.map((issue) => ({ ...issue, column: columnOf(issue.path, locale, columns) }));
  };
  const findings = run('zh-Hans', whole(entry?.zh, data.zh));
  if (data.en !== undefined) findings.push(...run('en', whole(entry?.en, data.en)));
  const slug = data.zh['slug'];
  const owner = typeof slug === 'string' ? facts.slugOwner(slug) : undefined;
  if (typeof slug === 'string' && owner !== undefined && owner !== entry?.zh.documentId) {
    findings.push({ ...takenSlug(slug), column: columnOf(['slug'], 'zh-Hans', columns) });
  }
  return findings;
}
