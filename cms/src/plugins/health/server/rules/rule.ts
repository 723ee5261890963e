import type { Document } from '../../../../validation/issue';

/** What is known of one attribute of a content type. */
export interface AttributeFacts {
  readonly type: string;
  /** The text differs by language. */
  readonly localized: boolean;
  /** Name of the field in the form. */
  readonly label: string;
}

/** One entry as the rules see it: its Chinese draft, with components and what its relations point to. */
export interface CheckedEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
  /** True where visitors can see it. */
  readonly published: boolean;
  readonly attributes: Readonly<Record<string, AttributeFacts>>;
  readonly chinese: Document;
  /** The English draft; undefined where there is none. */
  readonly english: Document | undefined;
}

/** What was last found out about an address. `unchecked` says nothing about it, and is no finding. */
export interface LinkState {
  readonly state: 'ok' | 'broken' | 'unchecked';
  /** In Chinese. */
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly checkedAt: string | undefined;
}

/** What the rules know besides the entry. */
export interface HealthContext {
  /** Today in China, `2026-01-31`. */
  readonly today: string;
  /** A check is stale after so many months. */
  readonly staleMonths: number;
  /** An end within so many days is soon. */
  readonly soonDays: number;
  /** False for entries that are there and not published; undefined where there is no such entry. */
  readonly isPublished: (uid: string, documentId: string) => boolean | undefined;
  readonly isPlacePublished: (slug: string) => boolean | undefined;
  readonly hasAudioGuide: (slug: string) => boolean;
  readonly linkState: (url: string) => LinkState | undefined;
  /** Why the entry is probably there twice, in Chinese. */
  readonly duplicateOf: (entry: CheckedEntry) => string | undefined;
}

/** A check of one kind. Pure: the same entry in the same context gives the same answer. */
export interface HealthRule {
  readonly id: string;
  /** What a finding is called on the board. */
  readonly name: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Points off the entry's score of 100. */
  readonly weight: number;
  /** What is wrong with the entry, in Chinese; undefined where nothing is. */
  readonly check: (entry: CheckedEntry, context: HealthContext) => string | undefined;
}
