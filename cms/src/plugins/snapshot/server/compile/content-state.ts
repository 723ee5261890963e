import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { sameJson, type SnapshotRecord } from '@boshan/shared/snapshot/record';
import { noteChange, type Changes, type MutableChanges } from './changes';
import type { ContentTypeMap } from './content-type-map';
import { contentTypeOf } from './content-types';
import { isObject, textOf, type Exists, type Source } from './field';
import { gate, recordKey, toRaw, type RawRecord, type RecordKey } from './mapping';

/** A document as read from the database; without a source where it has no published version. */
export interface ReadDocument {
  readonly uid: string;
  readonly documentId: string;
  readonly source?: Source | undefined;
}

/** Why a published document is not in the snapshot. */
export interface Problem {
  readonly uid: string;
  readonly documentId: string;
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** Documents that a stored form is related to: relations are the only part of it that carries a document's id. */
const relatedTo = (stored: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (Array.isArray(stored)) for (const part of stored) relatedTo(part, found);
  else if (isObject(stored)) {
    if (typeof stored['documentId'] === 'string') found.add(stored['documentId']);
    else for (const part of Object.values(stored)) relatedTo(part, found);
  }
  return found;
};

interface Entry {
  readonly docKey: string;
  readonly document: ReadDocument;
  readonly map: ContentTypeMap;
  readonly key: RecordKey;
  readonly name: string;
  readonly raw: RawRecord;
  readonly related: ReadonlySet<string>;
  record: SnapshotRecord | undefined;
  problem: string | undefined;
}

export interface Applied {
  readonly changes: Changes;
  /** Documents that became or stayed impossible to publish in this step. */
  readonly problems: readonly Problem[];
  /** Documents related to one that has another slug than they know: they have to be read again. */
  readonly stale: readonly ReadDocument[];
}

const keyOf = (document: ReadDocument): string => `${document.uid}/${document.documentId}`;

class MultiMap<K, V> {
  private readonly sets = new Map<K, Set<V>>();
  add(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set === undefined) this.sets.set(key, new Set([value]));
    else set.add(value);
  }
  delete(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set?.delete(value) === true && set.size === 0) this.sets.delete(key);
  }
  get(key: K): ReadonlySet<V> {
    return this.sets.get(key) ?? (new Set<V>() as ReadonlySet<V>);
  }
}

/**
 * All published documents and the records they give. A record may need others (a route its places), so the published
 * set is the largest one in which every record passes with the references that it has; feeding documents one at a time
 * or all at once leads to the same set.
 */
export class ContentState {
  private readonly entries = new Map<string, Entry>();
  private readonly claims = new MultiMap<RecordKey, string>();
  private readonly referrers = new MultiMap<RecordKey, string>();
  private readonly relatives = new MultiMap<string, string>();
  private readonly present = new Map<RecordKey, Entry>();

  problems(): Problem[] {
    return [...this.entries.values()].filter((entry) => entry.problem !== undefined).map(toProblem);
  }

  /** Every record now published; for comparing with what lies on disk. */
  *records(): IterableIterator<readonly [CollectionName, SnapshotRecord]> {
    for (const { map, record } of this.present.values()) if (record !== undefined) yield [map.collection, record];
  }

  has(document: ReadDocument): boolean {
    return this.entries.has(keyOf(document));
  }

  /** Takes in documents as they are now. Costs in proportion to them and to what refers to them. */
  apply(documents: readonly ReadDocument[]): Applied {
    const step = new Step(this.present);
    for (const document of documents) {
      this.forget(document, step);
      this.admit(document, step);
    }
    for (const key of step.affected) this.reconsider(key, step);
    for (let docKey = step.next(); docKey !== undefined; docKey = step.next()) this.settle(docKey, step);
    return { ...this.outcome(step), stale: this.staleRelatives(documents) };
  }

  private forget(document: ReadDocument, step: Step): void {
    const docKey = keyOf(document);
    const entry = this.entries.get(docKey);
    if (entry === undefined) return;
    step.capture(entry.key);
    step.affected.add(entry.key);
    this.entries.delete(docKey);
    this.claims.delete(entry.key, docKey);
    for (const reference of entry.raw.references) this.referrers.delete(reference, docKey);
    for (const related of entry.related) this.relatives.delete(related, docKey);
    if (this.present.get(entry.key) === entry) this.present.delete(entry.key);
  }

  private admit(document: ReadDocument, step: Step): void {
    const map = contentTypeOf(document.uid);
    if (map === undefined || document.source === undefined) return;
    const docKey = keyOf(document);
    const raw = toRaw(map, document.source);
    const key = recordKey(map.collection, raw.id);
    const name = textOf(document.source.zh['name']) ?? raw.id;
    const bare = { uid: document.uid, documentId: document.documentId };
    const related = relatedTo(Object.values(document.source.zh));
    const unjudged = { record: undefined, problem: undefined };
    this.entries.set(docKey, { docKey, document: bare, map, key, name, raw, related, ...unjudged });
    for (const documentId of related) this.relatives.add(documentId, docKey);
    this.claims.add(key, docKey);
    for (const reference of raw.references) this.referrers.add(reference, docKey);
    step.capture(key);
    step.affected.add(key);
  }

  /** A record may come, go or change hands: everything that its presence could decide is looked at again. */
  private reconsider(key: RecordKey, step: Step): void {
    const claims = this.claims.get(key);
    for (const docKey of claims) step.schedule(docKey);
    for (const docKey of this.referrers.get(key)) step.schedule(docKey);
    if (claims.size === 0 || step.assumed.has(key)) return;
    step.assumed.add(key);
    for (const docKey of this.referrers.get(key)) {
      const referrer = this.entries.get(docKey);
      // What was left out for want of this record may now pass, and others for want of that one.
      if (referrer !== undefined && referrer.record === undefined && !step.assumed.has(referrer.key)) {
        step.capture(referrer.key);
        this.reconsider(referrer.key, step);
      }
    }
  }

  private readonly owner = (key: RecordKey): string | undefined => {
    let least: string | undefined;
    for (const docKey of this.claims.get(key)) if (least === undefined || docKey < least) least = docKey;
    return least;
  };

  private settle(docKey: string, step: Step): void {
    const entry = this.entries.get(docKey);
    if (entry === undefined) return;
    const owner = this.owner(entry.key);
    if (owner !== docKey) {
      entry.record = undefined;
      entry.problem = `标识 ${entry.raw.id} 已被另一条内容（${this.entries.get(owner ?? '')?.name ?? ''}）使用`;
      step.judged.add(entry);
      return;
    }
    const exists: Exists = (collections, id) =>
      collections.some((collection) => {
        const key = recordKey(collection, id);
        return this.present.has(key) || step.assumed.has(key);
      });
    step.capture(entry.key);
    const { record, problem } = gate(entry.map, entry.raw, exists);
    entry.record = record;
    entry.problem = problem;
    step.judged.add(entry);
    const before = this.present.has(entry.key) || step.assumed.has(entry.key);
    if (record !== undefined) this.present.set(entry.key, entry);
    else {
      this.present.delete(entry.key);
      step.assumed.delete(entry.key);
      if (before) for (const referrer of this.referrers.get(entry.key)) step.schedule(referrer);
    }
  }

  private outcome(step: Step): Pick<Applied, 'changes' | 'problems'> {
    const changes: MutableChanges = new Map();
    for (const [key, before] of step.before) {
      const after = this.present.get(key)?.record;
      if (sameJson(before, after)) continue;
      const slash = key.indexOf('/');
      noteChange(changes, key.slice(0, slash) as CollectionName, key.slice(slash + 1), after);
    }
    return { changes, problems: [...step.judged].filter(({ problem }) => problem !== undefined).map(toProblem) };
  }

  /** A relation holds its target's slug as it was when the document was read. */
  private staleRelatives(read: readonly ReadDocument[]): ReadDocument[] {
    const fresh = new Set(read.map(keyOf));
    const stale = new Map<string, ReadDocument>();
    for (const document of read) {
      const key = this.entries.get(keyOf(document))?.key;
      if (key === undefined) continue;
      for (const docKey of this.relatives.get(document.documentId)) {
        const relative = this.entries.get(docKey);
        if (relative === undefined || fresh.has(docKey) || relative.raw.references.includes(key)) continue;
        stale.set(docKey, relative.document);
      }
    }
    return [...stale.values()];
  }
}

const toProblem = ({ document, raw, name, problem }: Entry): Problem => ({
  uid: document.uid,
  documentId: document.documentId,
  id: raw.id,
  name,
  reason: problem ?? '',
});

/** What one call of `apply` keeps in mind. */
class Step {
  readonly affected = new Set<RecordKey>();
  /** Records taken to be there until their own turn shows otherwise. */
  readonly assumed = new Set<RecordKey>();
  readonly judged = new Set<Entry>();
  readonly before = new Map<RecordKey, SnapshotRecord | undefined>();
  private readonly agenda = new Set<string>();

  constructor(private readonly present: ReadonlyMap<RecordKey, Entry>) {}

  capture(key: RecordKey): void {
    if (!this.before.has(key)) this.before.set(key, this.present.get(key)?.record);
  }

  schedule(docKey: string): void {
    this.agenda.add(docKey);
  }

  next(): string | undefined {
    for (const docKey of this.agenda) {
      this.agenda.delete(docKey);
      return docKey;
    }
    return undefined;
  }
}
