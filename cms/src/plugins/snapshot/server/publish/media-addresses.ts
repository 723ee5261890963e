import { join, normalize, sep } from 'node:path';

const UPLOADS = '/uploads/';

/** Collects the addresses of uploaded files from a record, wherever in it they stand, each once. */
export const mediaAddresses = (value: unknown, found: Set<string> = new Set()): ReadonlySet<string> => {
  if (typeof value === 'string') {
    if (value.startsWith(UPLOADS) && !/\s/.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) mediaAddresses(member, found);
  }
  return found;
};

/**
 * Where an uploaded file lies below the public folder; `undefined` for an address that is none of ours (another
 * server's, or one that would lead out of the folder).
 */
export const mediaPath = (publicFolder: string, address: string): string | undefined => {
  if (!address.startsWith(UPLOADS)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(address.split('?')[0] ?? '');
  } catch {
    return undefined;
  }
  const path = normalize(join(publicFolder, decoded));
  return path.startsWith(join(publicFolder, 'uploads') + sep) ? path : undefined;
};
