import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { shardFile } from '@boshan/shared/contract/manifest';
import { ask } from './cms/http';
import { runNginx, type Nginx } from './cms/nginx';
import { readManifest } from './cms/snapshot';
import { seededData } from './cms/template';

// A busy machine is slow; how long a step takes is for the benchmarks to say.

let data: string;
let nginx: Nginx;
let address: string;

beforeAll(async () => {
  data = await seededData('nginx');
  const app = join(data, 'h5');
  await fs.mkdir(join(app, 'js'), { recursive: true });
  await fs.writeFile(join(app, 'index.html'), '<!doctype html><title>app</title>');
  await fs.writeFile(join(app, 'js/app.0123abcd.js'), 'console.log(1);');
  nginx = await runNginx({ data, app });
  address = nginx.address;
}, 300_000);

afterAll(async () => {
  await nginx?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => ask(address, path, { headers });

const placesFile = async (): Promise<string> => {
  const manifest = await readManifest(address);
  return `/snapshot/${shardFile('places', manifest.collections.places.shards[0]!)}`;
};

it('serves the files as the CMS wrote them, precompressed', async () => {
  const path = await placesFile();
  const plain = await get(path);
  const gzip = await get(path, { 'accept-encoding': 'gzip' });
  expect([plain.status, gzip.headers['content-encoding'], gzip.headers.vary]).toEqual([200, 'gzip', 'Accept-Encoding']);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(gzip.body).toEqual(await fs.readFile(join(data, `${path}.gz`)));
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'content-type': 'application/json; charset=utf-8',
  });
});

it('knows conditions and ranges', async () => {
  const path = await placesFile();
  const { headers, body } = await get(path);
  expect((await get(path, { 'if-none-match': headers.etag! })).status).toBe(304);
  const part = await get(path, { range: 'bytes=10-19' });
  expect([part.status, part.body]).toEqual([206, body.subarray(10, 20)]);
  expect((await get(path, { range: `bytes=${body.length}-` })).status).toBe(416);
});

it('has the manifest asked for again each time', async () => {
  const { headers } = await get('/snapshot/manifest.json', { 'accept-encoding': 'gzip' });
  expect(headers).toMatchObject({ 'cache-control': 'public, max-age=5, must-revalidate', 'content-encoding': 'gzip' });
  const again = await get('/snapshot/manifest.json', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag! });
  expect(again.status).toBe(304);
});

it('falls back to the app for its pages alone', async () => {
  const page = await get('/pages/home/index');
  expect([page.status, page.headers['cache-control'], page.body.toString('utf8')]).toEqual([
    200,
    'no-cache',
    '<!doctype html><title>app</title>',
  ]);
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect((await get('/js/app.0123abcd.js')).headers['cache-control']).toContain('immutable');
  expect((await get('/js/gone.js')).status).toBe(404);
});

it.each([
  '/snapshot/../data.db',
  '/snapshot/%2e%2e/data.db',
  '/snapshot/',
  '/snapshot/x.json',
  '/snapshot/build-lock.db',
])('does not give %s away', async (path) => {
  const { status, body } = await get(path);
  expect([400, 404].includes(status) || body.toString('utf8').includes('<title>app</title>')).toBe(true);
  expect(body.toString('latin1')).not.toContain('SQLite format');
});

it('refuses to write, and says so where the CMS is down', async () => {
  expect((await ask(address, '/snapshot/manifest.json', { method: 'PUT' })).status).toBe(405);
  expect((await get('/admin')).status).toBe(502);
});
