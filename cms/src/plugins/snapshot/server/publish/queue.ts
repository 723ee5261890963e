import type { Core } from '@strapi/strapi';
import type { DocumentName } from './reader';

const TABLE = 'snapshot_queue';

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly document: string;
}

/** What was taken from the queue, and how far. */
export interface Batch {
  readonly names: readonly DocumentName[];
  readonly ids: readonly number[];
}

/**
 * Documents whose published state changed, in the database: so that a crash loses none, and whichever instance builds
 * next sees all of them. The table belongs to an internal content type, which Strapi creates.
 */
export class Queue {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return this.strapi.db.connection<Row>(TABLE);
  }

  async add({ uid, documentId }: DocumentName): Promise<void> {
    await this.rows.insert({ uid, document: documentId });
  }

  async isEmpty(): Promise<boolean> {
    return (await this.rows.select('id').first()) === undefined;
  }

  /** Looks at everything that waits. It stays until `remove`, so that what is read is not lost before it is published. */
  async peek(): Promise<Batch> {
    const rows = await this.rows.select('id', 'uid', 'document').orderBy('id').limit(20_000);
    const names = new Map(rows.map((row) => [`${row.uid}/${row.document}`, row]));
    return {
      names: [...names.values()].map((row) => ({ uid: row.uid, documentId: row.document })),
      ids: rows.map(({ id }) => id),
    };
  }

  async remove({ ids }: Batch): Promise<void> {
    for (let start = 0; start < ids.length; start += 500) {
      await this.rows.whereIn('id', ids.slice(start, start + 500)).delete();
    }
  }
}
