import type { Document } from '../../../../validation/issue';

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’（）()[\]，。；、]+/g;
/** What ends a sentence rather than an address. */
const TAIL = /[.,;:!?]+$/;

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const [address] of value.matchAll(ADDRESS)) found.add(address.replace(TAIL, ''));
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const each of Object.values(value)) collect(each, found);
  }
}

/** Web addresses in documents, in fields of their own or within texts; each once. What only staff read is left out. */
export function addressesIn(...documents: readonly Document[]): readonly string[] {
  const found = new Set<string>();
  for (const document of documents) {
    for (const [field, value] of Object.entries(document)) if (field !== 'staffNote') collect(value, found);
  }
  return [...found];
}
