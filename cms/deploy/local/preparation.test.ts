import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStep, inOrder } from './build.mjs';
import { explainFailure } from './explain.mjs';
import { judgeNode } from './node-version.mjs';
import { hashInputs, isFresh, listFiles, writeStamp } from './stamp.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'boshan-launcher-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('judgeNode', () => {
  it.each(['12.22.0', '18.20.4', '20.18.3'])('refuses %s as too old and says what to do', (version) => {
    expect(judgeNode(version)).toEqual({ ok: false, message: expect.stringMatching(/too old: install Node 22/) });
  });

  it.each(['25.0.0', '26.1.0', '100.0.0'])('refuses %s as too new and says what to do', (version) => {
    expect(judgeNode(version)).toEqual({ ok: false, message: expect.stringMatching(/too new.*Install Node 22/) });
  });

  it.each(['20.19.0', '20.20.2'])('takes %s, but says that it is past its end of life', (version) => {
    expect(judgeNode(version)).toEqual({ ok: true, message: expect.stringMatching(/end of life.*Node 22/) });
  });

  it.each(['21.0.0', '22.12.0', '24.11.1'])('takes %s without a word', (version) => {
    expect(judgeNode(version)).toEqual({ ok: true, message: '' });
  });

  it('keeps to one line', () => {
    for (const version of ['18.0.0', '20.19.0', '25.0.0']) expect(judgeNode(version).message).not.toContain('\n');
  });
});

describe('explainFailure', () => {
  it.each([
    ['no network (DNS)', 'npm error code ENOTFOUND', /^No network/],
    ['no network (refused)', 'FetchError: connect ECONNREFUSED 127.0.0.1:9', /^No network/],
    ['no network (slow)', ' ERR_PNPM_META_FETCH_FAIL  GET https://example.org/x: timeout', /^No network/],
    ['disk full', 'Error: ENOSPC: no space left on device, write', /^The disk is full/],
    ['disk full in SQLite', 'SqliteError: database or disk is full', /^The disk is full/],
    ['no compiler', 'gyp ERR! stack Error: not found: make', /needs a compiler/],
    ['no Python', 'gyp ERR! find Python You need to install Python', /needs a compiler/],
    ['headers out of reach', 'gyp ERR! stack getaddrinfo ENOTFOUND nodejs.org', /^No network/],
    ['compile error', 'gyp ERR! build error', /could not be compiled/],
    ['another ABI', 'was compiled against a different Node.js version using\nNODE_MODULE_VERSION 115', /rebuild/],
    ['lockfile', 'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install', /pnpm-lock\.yaml/],
    ['out of memory', 'FATAL ERROR: Reached heap limit - JavaScript heap out of memory', /^Out of memory/],
  ])('%s', (_name, output, remedy) => {
    expect(explainFailure(output)).toMatch(remedy);
    expect(explainFailure(output)).not.toContain('\n');
  });

  it('does not guess', () => {
    expect(explainFailure('TypeError: x is not a function')).toBeUndefined();
  });
});

describe('hashInputs', () => {
  it('follows names and contents, not times or what is generated', () => {
    write('src/a.ts', 'a');
    const before = hashInputs(folder, ['src']);
    write('src/a.ts', 'a');
    write('src/node_modules/x/index.js', 'x');
    write('src/dist/a.js', 'x');
    expect(hashInputs(folder, ['src'])).toBe(before);
    write('src/a.ts', 'b');
    const edited = hashInputs(folder, ['src']);
    write('src/b.ts', '');
    const added = hashInputs(folder, ['src']);
    rmSync(join(folder, 'src/a.ts'));
    const removed = hashInputs(folder, ['src']);
    expect(new Set([before, edited, added, removed, hashInputs(folder, ['src'], { salt: 'x' })]).size).toBe(5);
  });

  it('does not confuse where one file ends and the next begins', () => {
    write('one/a', 'x');
    write('one/b', 'y');
    const two = hashInputs(folder, ['one']);
    write('one/a', 'x\0one/b\0' + '1\0y');
    rmSync(join(folder, 'one/b'));
    expect(hashInputs(folder, ['one'])).not.toBe(two);
  });

  it('leaves tests out where told', () => {
    write('src/a.ts', '');
    write('src/a.test.ts', '');
    expect(listFiles(folder, ['src', 'nowhere', 'src/a.ts'], /\.test\.ts$/)).toEqual(['src/a.ts']);
  });
});

describe('isFresh', () => {
  it('wants the same hash and every output', () => {
    write('out/x', '');
    expect(isFresh(folder, 'step', 'h', ['out/x'])).toBe(false);
    writeStamp(folder, 'step', 'h');
    expect(isFresh(folder, 'step', 'h', ['out/x'])).toBe(true);
    expect(isFresh(folder, 'step', 'i', ['out/x'])).toBe(false);
    expect(isFresh(folder, 'step', 'h', ['out/x', 'out/y'])).toBe(false);
  });
});

describe('buildStep', () => {
  const step = (script: string) => ({
    name: 'copy',
    title: 'Copying',
    inputs: ['src'],
    folder: 'out',
    outputs: ['out/a'],
    command: ['node', '-e', script],
    after: [],
  });
  const copy = "const fs=require('fs');fs.mkdirSync('out',{recursive:true});fs.copyFileSync('src/a','out/a')";
  const quiet = jest.spyOn(process.stderr, 'write');
  beforeEach(() => quiet.mockReturnValue(true));
  afterAll(() => quiet.mockRestore());

  it('builds once, again after an edit or a lost output, and leaves nothing stale', async () => {
    write('src/a', '1');
    expect(await buildStep(folder, step(copy))).toBe(true);
    expect(await buildStep(folder, step(copy))).toBe(false);
    write('src/a', '2');
    write('out/stale', '');
    expect(await buildStep(folder, step(copy))).toBe(true);
    expect(listFiles(folder, ['out'])).toEqual(['out/a']);
    rmSync(join(folder, 'out'), { recursive: true });
    expect(await buildStep(folder, step(copy))).toBe(true);
  });

  it('does not trust a build that failed, nor one that left its output out', async () => {
    write('src/a', '1');
    await buildStep(folder, step(copy));
    write('src/a', '2');
    await expect(buildStep(folder, step('process.exit(3)'))).rejects.toThrow('exit 3');
    await expect(buildStep(folder, step(''))).rejects.toThrow('out/a');
    expect(await buildStep(folder, step(copy))).toBe(true);
  });

  it('explains a known failure in one line', async () => {
    write('src/a', '1');
    const failing = step("console.error('ENOSPC: no space left on device');process.exit(1)");
    await expect(buildStep(folder, failing)).rejects.toThrow(/^Copying failed\. The disk is full.*$/);
  });
});

describe('inOrder', () => {
  const named = (name: string, ...after: string[]) => ({
    name,
    after,
    title: '',
    inputs: [],
    folder: '',
    outputs: [],
    command: [],
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('waits for what a step needs and keeps to the number at once', async () => {
    const done: string[] = [];
    let running = 0;
    let most = 0;
    await inOrder(
      [named('c', 'a', 'b'), named('a'), named('b', 'a'), named('d', 'a'), named('e', 'a')],
      async ({ name }) => {
        most = Math.max(most, ++running);
        await turn();
        running--;
        done.push(name);
      },
      2,
    );
    expect(most).toBe(2);
    expect([...done].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(done[0]).toBe('a');
    expect(done.indexOf('c')).toBeGreaterThan(done.indexOf('b'));
  });

  it('begins nothing after a failure, and lets what runs end', async () => {
    const done: string[] = [];
    const work = async ({ name }: { name: string }) => {
      if (name === 'bad') throw new Error('broken');
      await turn();
      done.push(name);
    };
    await expect(inOrder([named('bad'), named('slow'), named('later', 'slow')], work, 2)).rejects.toThrow('broken');
    expect(done).toEqual(['slow']);
  });

  it('names steps that wait for each other', async () => {
    await expect(inOrder([named('a', 'b'), named('b', 'a')], turn, 2)).rejects.toThrow('a, b');
  });
});

describe('start.mjs', () => {
  it('stops at a wrong Node before it reads anything modern', () => {
    const fake = "Object.defineProperty(process.versions,'node',{value:'18.0.0'});import(process.argv[1])";
    const start = join(__dirname, 'start.mjs');
    const { status, stderr } = spawnSync(process.execPath, ['-e', fake, start], { encoding: 'utf8' });
    expect(stderr).toMatch(/^Node 18\.0\.0 is too old.*\n$/);
    expect(status).toBe(1);
  });
});
