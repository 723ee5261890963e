import { createHash } from 'node:crypto';

/** What an entry says; every part of it goes into its hash. */
export interface AuditRecord {
  readonly number: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly userId: number | null;
  readonly person: string;
  readonly action: string;
  readonly type: string;
  readonly target: string;
  readonly name: string;
  readonly language: string;
  /** JSON text. */
  readonly details: string;
  readonly ip: string;
  /** Hash of the entry before; zeros for the first. */
  readonly previous: string;
}

export interface AuditEntry extends AuditRecord {
  readonly hash: string;
}

export const NO_ENTRY_BEFORE = '0'.repeat(64);

/** SHA-256, in hex, over the parts in a fixed order. */
export function hashOf(entry: AuditRecord): string {
  const { number, at, userId, person, action, type, target, name, language, details, ip, previous } = entry;
  const parts = [number, at, userId, person, action, type, target, name, language, details, ip, previous];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Where and why the chain breaks. */
export interface Break {
  readonly number: number;
  readonly reason: 'changed' | 'missing' | 'unlinked';
}

/** The end of what has been checked. */
export interface Link {
  readonly number: number;
  readonly hash: string;
}

/**
 * Follows the chain from `link` over entries in order.
 * @returns the new end, or the first entry that is not what it was: its own hash is wrong (`changed`), one before it is
 *   gone (`missing`), or it does not hold its predecessor's hash (`unlinked`)
 */
export function follow(link: Link, entries: readonly AuditEntry[]): Link | Break {
  let end = link;
  for (const entry of entries) {
    if (entry.number !== end.number + 1) return { number: end.number + 1, reason: 'missing' };
    if (hashOf(entry) !== entry.hash) return { number: entry.number, reason: 'changed' };
    if (entry.previous !== end.hash) return { number: entry.number, reason: 'unlinked' };
    end = { number: entry.number, hash: entry.hash };
  }
  return end;
}
