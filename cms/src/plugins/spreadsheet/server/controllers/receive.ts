import { createWriteStream, promises as fs } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errors } from '@strapi/utils';
import { limits, tooLargeMessage } from '../limits';
import type { Context } from './request';

/** @throws PayloadTooLargeError for a length that is told too large, before anything is read */
export function refuseTooLarge({ request }: Context): void {
  const told = Number(request.headers['content-length'] ?? Number.NaN);
  if (told > limits.fileBytes) throw new errors.PayloadTooLargeError(tooLargeMessage(told));
}

/** Takes the body to a file, and no more of it than allowed, whatever length was told. */
export async function receive({ req }: Context, path: string): Promise<void> {
  await fs.mkdir(dirname(path), { recursive: true });
  let bytes = 0;
  const limited = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > limits.fileBytes) throw new errors.PayloadTooLargeError(tooLargeMessage(undefined));
      yield chunk;
    }
  };
  await pipeline(req, limited, createWriteStream(path));
}
