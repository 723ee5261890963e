import type { Settings } from '@boshan/shared/contract/settings';

export type Declared = Settings['declaredTotals'][number];

/** What the district's plan counts under an id; `undefined` where the settings do not say. */
export const declaredTotal = (settings: Settings | undefined, id: string): Declared | undefined =>
  settings?.declaredTotals.find((declared) => declared.id === id);
