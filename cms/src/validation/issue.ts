/** One finding about a document: where it is, what is wrong and what to do about it, in the editors' language. */
export interface Issue {
  /** Attribute names and list positions, e.g. `['days', '0', 'stops']`. */
  readonly path: readonly string[];
  readonly message: string;
  /** Errors refuse saving; warnings are shown beside the form. */
  readonly level: 'error' | 'warning';
}

export type Document = Readonly<Record<string, unknown>>;

/** What the rules may know besides the document itself. */
export interface RuleContext {
  readonly uid: string;
  /** True when the document is about to be shown to visitors. */
  readonly publishing: boolean;
  /** Place slugs named by the document that no place has. */
  readonly unknownPlaces: ReadonlySet<string>;
}

export type Rule = (document: Document, context: RuleContext) => readonly Issue[];

export const error = (path: readonly string[], message: string): Issue => ({ path, message, level: 'error' });
export const warning = (path: readonly string[], message: string): Issue => ({ path, message, level: 'warning' });
