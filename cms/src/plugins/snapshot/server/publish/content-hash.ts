import { createHash } from 'node:crypto';
import type { ContentHasher } from '@boshan/shared/snapshot/hash';

/** The contract's content hash, made by Node's own SHA-256. */
export const nodeContentHash: ContentHasher = (content) =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);
