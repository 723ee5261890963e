import { canonicalJson } from './canonical';
import { isJsonObject, type SnapshotRecord } from './record';
import { idBits } from './shards';

/** Thrown for text that is no shard: bad JSON, records out of order, an id that belongs elsewhere. */
export class ShardFormatError extends Error {
  override readonly name = 'ShardFormatError';
}

const checkOrder = (records: readonly SnapshotRecord[]): void => {
  for (let index = 1; index < records.length; index += 1) {
    const [before, after] = [records[index - 1]!.id, records[index]!.id];
    if (before >= after) throw new ShardFormatError(`records must ascend by id: ${before} stands before ${after}`);
  }
};

/** The text of a shard file: a canonical JSON array. `records` must ascend by id, else `ShardFormatError`. */
export const shardText = (records: readonly SnapshotRecord[]): string => {
  checkOrder(records);
  return canonicalJson(records);
};

/** Reads a shard file back. `ShardFormatError` says what is wrong; fields other than `id` are not looked at. */
export const parseShardText = (text: string, prefix: string): SnapshotRecord[] => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ShardFormatError('not JSON', { cause });
  }
  if (!Array.isArray(value)) throw new ShardFormatError('not an array');
  const records = value.map((record: unknown, index): SnapshotRecord => {
    if (!isJsonObject(record) || typeof record['id'] !== 'string') {
      throw new ShardFormatError(`item ${index} is no record with an id`);
    }
    if (!idBits(record['id']).startsWith(prefix)) {
      throw new ShardFormatError(`${record['id']} does not belong under prefix ${prefix}`);
    }
    return record as SnapshotRecord;
  });
  checkOrder(records);
  return records;
};
