// @ts-check
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { say } from './command.mjs';
import { ensureDependencies } from './install.mjs';
import { ensureRoom } from './preflight.mjs';

/** The repository. */
export const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../../..');

const FIRST_INSTALL_MEGABYTES = 3_000;
const LATER_MEGABYTES = 300;

/**
 * Everything between a fresh clone and something that runs. Quick where nothing changed.
 * @throws {import('./explain.mjs').Explained}
 */
export async function bootstrap() {
  ensureRoom(root, existsSync(join(root, 'node_modules')) ? LATER_MEGABYTES : FIRST_INSTALL_MEGABYTES);
  say('Preparing');
  await ensureDependencies(root);
  await buildAll(root);
}
