import type { Rendition } from '@boshan/shared/contract/renditions';
import { isObject, type Attributes } from './field';

/** Formats that are copies of ours (`src/renditions/make.ts`); the media library's own serve the admin alone. */
const OURS = /^w\d+$/;

const renditionOf = (format: unknown): Rendition | undefined => {
  if (!isObject(format)) return undefined;
  const { url, width, height, sizeInBytes: bytes } = format;
  return typeof url === 'string' && typeof width === 'number' && typeof height === 'number' && typeof bytes === 'number'
    ? { url, width, height, bytes }
    : undefined;
};

/**
 * Smaller copies of a file of the media library, ascending by width; `undefined` where it has none. One that weighs no
 * less than the picture is no gain. `size` is in kilobytes.
 */
export const renditionsOf = ({ formats, size }: Attributes): readonly Rendition[] | undefined => {
  // Some databases hand JSON over as text.
  const stored: unknown = typeof formats === 'string' ? JSON.parse(formats) : formats;
  if (!isObject(stored)) return undefined;
  const limit = typeof size === 'number' || typeof size === 'string' ? Number(size) * 1000 : Infinity;
  const found = Object.entries(stored)
    .map(([key, format]) => (OURS.test(key) ? renditionOf(format) : undefined))
    .filter((one): one is Rendition => one !== undefined && one.bytes < limit)
    .sort((a, b) => a.width - b.width);
  return found.length > 0 ? found : undefined;
};
