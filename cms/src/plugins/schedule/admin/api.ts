export interface Plan {
  readonly id: number;
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly type: string;
  readonly language: string;
  readonly name: string;
  readonly action: 'publish' | 'unpublish';
  /** Beijing time, `2026-12-01T08:30`. */
  readonly due: string;
  readonly dueWords: string;
  readonly state: 'waiting' | 'done' | 'failed' | 'cancelled';
  readonly owner: string;
  /** When it happened, failed or was cancelled, in words; empty while it waits. */
  readonly settled: string;
  readonly message: string;
  readonly mayChange: boolean;
}

export const actionNames = { publish: '发布', unpublish: '撤回' } as const;
export const stateNames = { waiting: '等待中', done: '已完成', failed: '失败', cancelled: '已取消' } as const;

export const planPath = ({ uid, documentId, id }: Plan): string => `/schedule/entries/${uid}/${documentId}/plans/${id}`;

/** Where an entry is edited. */
export const entryPath = ({ uid, documentId, locale }: Plan): string =>
  `/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`;
