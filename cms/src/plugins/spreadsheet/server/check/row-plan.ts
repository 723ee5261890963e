import type { Value } from '../columns/column';

export type RowStatus = 'new' | 'changed' | 'unchanged' | 'wrong' | 'duplicate';

/** Something about a cell or about the whole row, in the editors' language. */
export interface Remark {
  /** `C12`; undefined where it concerns the whole row. */
  readonly cell?: string | undefined;
  readonly heading?: string | undefined;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** What one press of a button would put right. */
  readonly fix?: 'swap-position';
}

/** One field that a row writes; `before` and `after` as the cells show them. */
export interface PlannedChange {
  readonly key: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  readonly value: Value;
}

/** What the dry run found out about a row. */
export interface RowPlan {
  readonly status: RowStatus;
  readonly name: string;
  readonly documentId?: string | undefined;
  /** `stampOf` the entry when it was compared: whoever saves it afterwards makes the plan stale. */
  readonly stamp?: string | undefined;
  readonly changes: readonly PlannedChange[];
  readonly remarks: readonly Remark[];
}
