import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folders = ['miniapp/src', 'miniapp/config', 'shared/src'];

/** Names what the app was built from: the same sources, the same name. 12 hexadecimal digits. */
export const buildId = (): string => {
  const digest = createHash('sha256').update(readFileSync(path.join(root, 'pnpm-lock.yaml')));
  for (const folder of folders) {
    const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) digest.update(path.relative(root, file)).update(readFileSync(file));
  }
  return digest.digest('hex').slice(0, 12);
};
