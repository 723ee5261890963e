import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { shardFile } from '@boshan/shared/contract/manifest';
import { ask } from './cms/http';
import { runCms, type Cms } from './cms/process';
import { readManifest } from './cms/snapshot';
import { cmsFolder, distFolder, seededData } from './cms/template';

// A busy machine is slow; how long a step takes is for the benchmarks to say.

const html = { accept: 'text/html,application/xhtml+xml' };
let data: string;
let cms: Cms;
let file: string;

const get = (path: string, headers: Record<string, string> = {}) => ask(cms.address, path, { headers });

beforeAll(async () => {
  data = await seededData('serving');
  await fs.mkdir(join(data, 'h5/js'), { recursive: true });
  await fs.writeFile(
    join(data, 'h5/index.html'),
    `<!doctype html><title>app</title><script>size()</script>${' '.repeat(400)}`,
  );
  await fs.writeFile(join(data, 'h5/js/app.0123abcd.js'), `console.log(1);${'\n'.repeat(2000)}`);
  await fs.writeFile(join(data, 'outside.txt'), 'outside');
  cms = await runCms({ cmsFolder, distFolder, data });
  const manifest = await readManifest(cms.address);
  file = `/snapshot/${shardFile('places', manifest.collections.places.shards[0]!)}`;
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

describe('a snapshot file', () => {
  it('comes in the smallest coding that is accepted, and is the same in each', async () => {
    const plain = await get(file);
    const gzip = await get(file, { 'accept-encoding': 'gzip' });
    const br = await get(file, { 'accept-encoding': 'gzip, deflate, br' });
    const refused = await get(file, { 'accept-encoding': 'br;q=0, gzip' });
    expect([plain, gzip, br, refused].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
      'gzip',
    ]);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(br.body.length).toBeLessThan(gzip.body.length);
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(br.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get(file, { 'accept-encoding': 'br' });
    const again = await get(file, { 'accept-encoding': 'br', 'if-none-match': `"x", W/${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await get(file, { 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get(file, { 'accept-encoding': 'gzip', 'if-none-match': headers.etag! })).status).toBe(200);
  });

  it('comes in parts', async () => {
    const whole = await get(file);
    const size = whole.body.length;
    const part = await get(file, { range: 'bytes=10-19', 'accept-encoding': 'br' });
    expect([
      part.status,
      part.headers['content-range'],
      part.headers['content-length'],
      part.headers['content-encoding'],
    ]).toEqual([206, `bytes 10-19/${size}`, '10', undefined]);
    expect(part.body).toEqual(whole.body.subarray(10, 20));
    expect((await get(file, { range: 'bytes=-5' })).body).toEqual(whole.body.subarray(-5));
    const beyond = await get(file, { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    expect((await get(file, { range: 'bytes=0-4', 'if-range': '"old"' })).status).toBe(200);
    expect((await get(file, { range: 'bytes=0-4,8-9' })).status).toBe(200);
  });

  it('answers HEAD with the headers alone, and refuses to be written', async () => {
    const head = await ask(cms.address, file, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(1000);
    const put = await ask(cms.address, file, { method: 'PUT' });
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await ask(cms.address, file, { method: 'OPTIONS' })).headers['access-control-allow-methods']).toContain(
      'GET',
    );
  });
});

describe('the manifest', () => {
  it('is asked for again each time', async () => {
    const { headers } = await get('/snapshot/manifest.json', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=5, must-revalidate',
      'content-encoding': 'gzip',
    });
    const again = await get('/snapshot/manifest.json', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag! });
    expect(again.status).toBe(304);
  });
});

describe('paths', () => {
  it.each([
    '/snapshot/../data.db',
    '/snapshot/%2e%2e/data.db',
    '/snapshot/..%2fdata.db',
    '/snapshot/%00',
    '/snapshot/manifest.json%00.html',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%5coutside.txt',
    '/snapshot/%c0%ae%c0%ae/data.db',
    '//outside.txt',
    '/snapshot/',
    '/snapshot/manifest.json.gz',
    '/no-such-file.js',
  ])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('content stays closed to the public, and the status to everyone but editors', async () => {
    expect((await get('/api/scenic-spots')).status).toBe(403);
    expect((await get('/snapshot/status')).status).toBe(401);
    expect((await get('/content-manager/collection-types/api::scenic-spot.scenic-spot')).status).toBe(401);
    expect((await get('/_health')).status).toBe(204);
    const health = await get('/healthz');
    expect(JSON.parse(health.body.toString('utf8'))).toEqual({ status: 'ok', version: 1 });
  });
});

describe('the visitor app', () => {
  it('is served with its policies; its scripts for good', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+'/);
    expect(page.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect((await get('/js/app.0123abcd.js')).headers['cache-control']).toContain('immutable');
  });

  it('answers each of its pages, but no script or data request in their stead', async () => {
    const page = await get('/pages/home/index?id=1', html);
    expect([page.status, page.body.toString('utf8').includes('<title>app</title>')]).toEqual([200, true]);
    expect((await get('/pages/home/index')).status).toBe(404);
    expect((await get('/js/gone.js', html)).status).toBe(404);
    expect((await ask(cms.address, '/', { method: 'POST' })).status).toBe(405);
  });
});
