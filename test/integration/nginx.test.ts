import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, promises as fs } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { shardFile } from '@boshan/shared/contract/manifest';
import { ask } from './cms/http';
import { readManifest } from './cms/snapshot';
import { cmsFolder, seededData } from './cms/template';

// A busy machine is slow; how long a step takes is for the benchmarks to say.
jest.setTimeout(120_000);

const candidates = [process.env['NGINX_PATH'], '/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const nginx = candidates.find((path) => path !== undefined && existsSync(path)) ?? 'nginx';
let data: string;
let server: ChildProcess;
let address: string;
let log = '';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  data = await seededData('nginx');
  const app = join(data, 'h5');
  await fs.mkdir(join(app, 'js'), { recursive: true });
  await fs.writeFile(join(app, 'index.html'), '<!doctype html><title>app</title>');
  await fs.writeFile(join(app, 'js/app.0123abcd.js'), 'console.log(1);');
  const port = await freePort();
  const text = await fs.readFile(join(cmsFolder, 'deploy/nginx.conf'), 'utf8');
  const conf = text
    .replace('/run/nginx.pid', join(data, 'nginx.pid'))
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/boshan/miniapp/dist/h5', app)
    .replaceAll('/srv/boshan/data', data);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(data, `tmp-${name}`)};`)
    .join(' ');
  // Started by root, the workers would be another user, who cannot read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const file = join(data, 'nginx.conf');
  await fs.writeFile(file, user + conf.replace('http {', `http { ${temporary}`));
  await promisify(execFile)(nginx, ['-t', '-c', file, '-p', data]);
  server = spawn(nginx, ['-c', file, '-p', data, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  server.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${log}`);
    if ((await ask(address, '/').catch(() => undefined)) !== undefined) return;
    await wait(50);
  }
  throw new Error(`nginx does not answer: ${log}`);
}, 300_000);

afterAll(async () => {
  if (server !== undefined && server.exitCode === null) {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
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
