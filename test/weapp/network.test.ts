import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { closeBrowser } from './driver/chromium';
import { openApp, type WeappDriver } from './driver/open-app';

const dist = join(__dirname, 'fixture');
const port = 4410;

let app: WeappDriver;
let server: Server;
let running = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    running += 1;
    mostAtOnce = Math.max(mostAtOnce, running);
    const wait = request.url?.startsWith('/slow') ? 2000 : 30;
    setTimeout(() => {
      running -= 1;
      const status = request.url?.startsWith('/missing') ? 404 : 200;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ url: request.url }));
    }, wait);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});
beforeEach(async () => {
  app = await openApp({ dist, origin: `http://127.0.0.1:${port}` });
});
afterEach(() => app.close());
afterAll(async () => {
  await closeBrowser();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends a request as the app would and returns what it was told. */
const request = (url: string, more: Record<string, unknown> = {}): Promise<Record<string, unknown>> =>
  app.request({ url, ...more });

it('calls any status a success', async () => {
  expect(await request('https://boshan.example/missing')).toMatchObject({
    statusCode: 404,
    data: { url: '/missing' },
    errMsg: 'request:ok',
  });
});

it('puts the data of a GET into the address', async () => {
  expect(await request('https://boshan.example/a', { data: { q: '颜神' } })).toMatchObject({
    data: { url: '/a?q=%E9%A2%9C%E7%A5%9E' },
  });
});

it('gives up after the timeout', async () => {
  expect(await request('https://boshan.example/slow', { timeout: 100 })).toEqual({
    errMsg: 'request:fail timeout',
    errno: 5,
  });
});

it('fails without network and tells the app when it comes and goes', async () => {
  await app.setOffline(true);
  expect((await request('https://boshan.example/a'))['errMsg']).toContain('ERR_INTERNET_DISCONNECTED');
  expect(await app.invoke('getNetworkType')).toMatchObject({ networkType: 'none' });
  await app.setOffline(false);
  expect(await request('https://boshan.example/a')).toMatchObject({ statusCode: 200 });
});

it('refuses relative addresses and plain http', async () => {
  expect((await request('/snapshot/manifest.json'))['errMsg']).toContain('invalid url');
  expect((await request('http://boshan.example/a'))['errMsg']).toContain('url not in domain list');
  expect((await app.errors()).map(({ kind }) => kind)).toEqual(['network', 'network']);
});

it('sends no more than ten requests at once', async () => {
  mostAtOnce = 0;
  await Promise.all(Array.from({ length: 25 }, (_, i) => request(`https://boshan.example/${i}`)));
  expect(mostAtOnce).toBeLessThanOrEqual(10);
  expect(mostAtOnce).toBeGreaterThan(1);
});
