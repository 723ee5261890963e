import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppFiles } from './app-files';

let folder: string;
let now: number;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'app-files-'));
  now = 10_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await fs.rm(folder, { recursive: true, force: true });
});

const build = async (text: string): Promise<void> => {
  await fs.mkdir(join(folder, 'js'), { recursive: true });
  await fs.writeFile(join(folder, 'js/app.js'), text);
  await fs.writeFile(join(folder, 'index.html'), `<!doctype html>${text}`);
  now += 5000;
  await fs.utimes(join(folder, 'index.html'), now / 1000, now / 1000);
};
const served = (files: AppFiles, path: string): string | undefined => files.get(path)?.identity.body.toString('utf8');

it('serves a build, and the next one', async () => {
  const files = new AppFiles(folder);
  await build('one');
  await files.refresh();
  expect(served(files, '/js/app.js')).toBe('one');
  await build('two');
  await files.refresh();
  expect(served(files, '/js/app.js')).toBe('two');
});

it('keeps the old build where a file vanishes while the new one is read, and reads it once it is whole', async () => {
  const files = new AppFiles(folder);
  await build('one');
  await files.refresh();
  await build('two');
  const { stat } = fs;
  const vanishing = jest.spyOn(fs, 'stat').mockImplementation(async (path, ...rest) => {
    if (String(path).endsWith('app.js')) throw Object.assign(new Error('ENOENT: app.js'), { code: 'ENOENT' });
    return stat(path, ...(rest as []));
  });
  await expect(files.refresh()).resolves.toBeUndefined();
  expect(vanishing).toHaveBeenCalled();
  expect(served(files, '/js/app.js')).toBe('one');
  vanishing.mockRestore();
  now += 5000;
  await files.refresh();
  expect(served(files, '/js/app.js')).toBe('two');
});

it('answers with a friendly page while there is no build', async () => {
  const files = new AppFiles(join(folder, 'absent'));
  await expect(files.refresh()).resolves.toBeUndefined();
  expect(files.page().built).toBe(false);
});
