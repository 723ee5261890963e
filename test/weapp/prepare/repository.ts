import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root folder of this repository, looked for upwards from the working folder. */
export function repositoryRoot(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
    if (folder === dirname(folder)) throw new Error('run this from within the repository');
  }
}
