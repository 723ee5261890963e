// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, say } from './command.mjs';
import { pnpmPath } from './install.mjs';
import { dropStamp, hashInputs, isFresh, writeStamp } from './stamp.mjs';

/**
 * @typedef {object} BuildStep
 * @property {string} name also the stamp's file name
 * @property {string} title
 * @property {readonly string[]} inputs files and folders, relative to the root
 * @property {string} folder emptied before the step, so that nothing stale stays
 * @property {readonly string[]} outputs must exist afterwards
 * @property {readonly string[]} command
 * @property {readonly string[]} after names of steps that must be done first
 */

const NOT_BUILT = /\.(test|arbitrary)\.tsx?$|\/testing\/|\.md$/;
const SHARED = [
  'shared/src',
  'shared/package.json',
  'shared/tsconfig.json',
  'shared/tsconfig.build.json',
  'tsconfig.base.json',
  'pnpm-lock.yaml',
];
const MINIAPP = [
  ...SHARED,
  'miniapp/src',
  'miniapp/config',
  'miniapp/package.json',
  'miniapp/babel.config.cjs',
  'miniapp/tsconfig.json',
  'miniapp/project.config.json',
  'assets/images',
  'assets/basemap',
];

/**
 * Everything that is built, for `npm start` and `npm test` alike.
 * @param {string} root
 * @returns {BuildStep[]}
 */
export function buildSteps(root) {
  const pnpm = pnpmPath(root);
  return [
    {
      name: 'shared',
      title: 'Building shared',
      inputs: SHARED,
      folder: 'shared/dist',
      outputs: ['shared/dist/contract/collections.js'],
      command: [pnpm, '--filter', '@boshan/shared', 'run', 'build'],
      after: [],
    },
    {
      name: 'cms',
      title: 'Building the CMS and its admin (1 to 2 minutes)',
      inputs: [...SHARED, 'cms/src', 'cms/config', 'cms/package.json', 'cms/tsconfig.json'],
      folder: 'cms/dist',
      outputs: ['cms/dist/build/index.html', 'cms/dist/config'],
      command: [pnpm, '--filter', '@boshan/cms', 'run', 'build'],
      after: ['shared'],
    },
    {
      name: 'miniapp-h5',
      title: 'Building the visitor app for browsers',
      inputs: MINIAPP,
      folder: 'miniapp/dist/h5',
      outputs: ['miniapp/dist/h5/index.html'],
      command: [pnpm, '--filter', '@boshan/miniapp', 'run', 'build:h5'],
      after: ['shared'],
    },
    {
      name: 'miniapp-weapp',
      title: 'Building the visitor app for WeChat',
      inputs: MINIAPP,
      folder: 'miniapp/dist/weapp',
      outputs: ['miniapp/dist/weapp/app.json', 'miniapp/dist/weapp/app.js'],
      command: [pnpm, '--filter', '@boshan/miniapp', 'run', 'build:weapp'],
      after: ['shared'],
    },
  ];
}

/**
 * Runs one step, unless its inputs are those of its last success.
 * @param {string} root
 * @param {BuildStep} step
 * @returns {Promise<boolean>} whether anything was built
 * @throws {import('./explain.mjs').Explained} where the command fails or leaves an output out
 */
export async function buildStep(root, step) {
  const hash = hashInputs(root, step.inputs, {
    ignore: NOT_BUILT,
    salt: [...step.command.slice(1), process.env.BOSHAN_PUBLIC_URL].join(' '),
  });
  if (isFresh(root, step.name, hash, step.outputs)) return false;
  dropStamp(root, step.name);
  rmSync(join(root, step.folder), { recursive: true, force: true });
  const [program, ...args] = step.command;
  if (!program) throw new Error(`build step ${step.name} has no command`);
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  await runStep(step.title, program, args, { cwd: root, env });
  writeStamp(root, step.name, hash);
  if (!isFresh(root, step.name, hash, step.outputs)) {
    dropStamp(root, step.name);
    throw new Error(`${step.title}: the command ended well, but ${step.outputs.join(', ')} are not all there.`);
  }
  return true;
}

/**
 * Runs steps, each as soon as those it waits for are done.
 * @param {readonly BuildStep[]} steps
 * @param {(step: BuildStep) => Promise<unknown>} work
 * @param {number} atOnce
 * @throws the first failure, after what was running has ended; nothing new begins after it
 */
export async function inOrder(steps, work, atOnce) {
  const done = new Set();
  const waiting = [...steps];
  /** @type {Map<BuildStep, Promise<void>>} */
  const running = new Map();
  /** @type {unknown[]} */
  const failures = [];
  for (;;) {
    while (running.size < atOnce && failures.length === 0) {
      const next = waiting.findIndex((step) => step.after.every((name) => done.has(name)));
      const [step] = next < 0 ? [] : waiting.splice(next, 1);
      if (!step) break;
      const ended = work(step)
        .then(() => void done.add(step.name))
        .catch((error) => void failures.push(error))
        .finally(() => running.delete(step));
      running.set(step, ended);
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (failures.length > 0) throw failures[0];
  if (waiting.length > 0) throw new Error(`build steps wait for each other: ${waiting.map((s) => s.name).join(', ')}`);
}

/**
 * Builds what changed, two steps at a time.
 * @param {string} root
 */
export async function buildAll(root) {
  let built = 0;
  const work = async (/** @type {BuildStep} */ step) => {
    if (await buildStep(root, step)) built += 1;
  };
  await inOrder(buildSteps(root), work, 2);
  say(built === 0 ? '  ✓ Nothing to build: unchanged since the last time' : `  ✓ ${built} parts built`);
}
