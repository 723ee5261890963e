import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressesIn } from './addresses';
import { internet, type Network } from './ask';
import { LinkAsker } from './check';
import { isPublicAddress } from './refused';
import { mayAsk } from './robots';
import { nextDue } from './round';

const servers: Server[] = [];
const asked: string[] = [];

/** A web server of one's own on this machine; answers its address. */
const serve = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else listener(request, response);
    });
    servers.push(server);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  asked.length = 0;
});

const anywhere: Network = { isAllowed: () => true, ports: { has: () => true } as never, timeoutMs: 500 };
const asker = (network = anywhere) => new LinkAsker(network, () => Promise.resolve());
const status =
  (code: number, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end();

describe('addresses in documents', () => {
  it('are found within texts, without the signs that end a sentence, and not in the notes of staff', () => {
    const zh = {
      summary: '见 https://a.example/x?y=1。',
      contact: { website: 'http://b.example' },
      staffNote: 'http://c',
    };
    const en = { summary: 'See https://a.example/x?y=1, (http://d.example).' };
    expect(addressesIn(zh, en)).toEqual(['https://a.example/x?y=1', 'http://b.example', 'http://d.example']);
  });
});

describe('private addresses', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '::1'])(
    '%s is refused',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
  it.each(['fe80::1', 'fd00::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::a00:1', 'localhost', ''])(
    '%s is refused too',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is not', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it('are never asked, by number, by name or by redirection', async () => {
    const inside = await serve(status(200));
    const port = new URL(inside).port;
    const strict = { ...internet, ports: anywhere.ports };
    const refused = { state: 'unchecked', reason: expect.stringContaining('内部地址') };
    expect(await asker(strict).check(inside)).toMatchObject(refused);
    expect(await asker(strict).check(`http://localhost:${port}/`)).toMatchObject(refused);
    expect(await asker(strict).check('http://[::1]/')).toMatchObject(refused);
    expect(await asker(strict).check('http://2130706433/')).toMatchObject(refused);
    expect(asked).toEqual([]);
    const outside = await serve(status(302, { location: `http://127.0.0.2:${port}/secret` }));
    const onlyOutside = { ...anywhere, isAllowed: (address: string) => address === '127.0.0.1' };
    expect(await asker(onlyOutside).check(outside)).toMatchObject(refused);
    expect(asked).not.toContain('HEAD /secret');
  });
});

describe('a check', () => {
  it('asks with HEAD alone where that is answered', async () => {
    const address = await serve(status(200));
    expect(await asker().check(`${address}/a`)).toEqual({ state: 'ok', reason: '' });
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /a']);
  });

  it('asks with GET where HEAD is refused', async () => {
    const address = await serve(({ method }, response) => response.writeHead(method === 'GET' ? 200 : 405).end());
    expect(await asker().check(`${address}/a`)).toMatchObject({ state: 'ok' });
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /a', 'GET /a']);
  });

  it('calls broken only what the host says is gone', async () => {
    expect(await asker().check(await serve(status(404)))).toMatchObject({ state: 'broken' });
    expect(await asker().check(await serve(status(410)))).toMatchObject({ state: 'broken' });
    for (const code of [401, 403, 418, 500, 503]) {
      expect(await asker().check(await serve(status(code)))).toMatchObject({ state: 'unchecked' });
    }
    const slow = await serve(status(429, { 'retry-after': '7200' }));
    expect(await asker().check(slow)).toMatchObject({ state: 'unchecked', retryAfterMs: 7_200_000 });
  });

  it('says that it could not be made where there is no network, no answer, or no end', async () => {
    const gone = await serve(status(200));
    servers.pop()?.close();
    expect(await asker().check(gone)).toMatchObject({ state: 'unchecked' });
    const unknown = { state: 'unchecked', reason: expect.stringContaining('未能检查') };
    expect(await asker().check('http://no-such-host.invalid/')).toMatchObject(unknown);
    expect(await asker().check(await serve(() => undefined))).toMatchObject(unknown);
    expect(await asker().check(await serve(status(302, { location: '/' })))).toMatchObject(unknown);
  });

  it('follows a redirection', async () => {
    const address = await serve(({ url }, response) =>
      url === '/old' ? response.writeHead(301, { location: '/new' }).end() : response.writeHead(404).end(),
    );
    expect(await asker().check(`${address}/old`)).toMatchObject({ state: 'broken' });
    expect(asked).toContain('GET /new');
  });
});

describe('robots.txt', () => {
  it('is obeyed: our own group before the general one, the longest rule first', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: BoshanLinkCheck\nDisallow: /private\nAllow: /private/open$';
    expect(mayAsk(text, '/a')).toBe(true);
    expect(mayAsk(text, '/private/x')).toBe(false);
    expect(mayAsk(text, '/private/open')).toBe(true);
    expect(mayAsk('User-agent: *\nDisallow: /*.pdf', '/a/b.pdf')).toBe(false);
    expect(mayAsk('User-agent: other\nDisallow: /', '/')).toBe(true);
    expect(mayAsk('', '/')).toBe(true);
  });

  it('keeps the page from being asked for', async () => {
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /' : '');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const result = await asker().check(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a`);
    expect(result).toMatchObject({ state: 'unchecked', reason: expect.stringContaining('不允许自动检查') });
    expect(asked).toEqual(['/robots.txt']);
  });
});

describe('the next check', () => {
  const hours = (result: Parameters<typeof nextDue>[0], failures: number): number =>
    nextDue(result, failures, 0) / 3_600_000;
  it('backs off, and waits as long as the host asks', () => {
    const failed = { state: 'unchecked', reason: '' } as const;
    expect([0, 1, 2, 20].map((failures) => hours(failed, failures))).toEqual([6, 12, 24, 336]);
    expect(hours({ ...failed, retryAfterMs: 48 * 3_600_000 }, 0)).toBe(48);
    expect(hours({ state: 'ok', reason: '' }, 0)).toBe(336);
    expect(hours({ state: 'broken', reason: '' }, 0)).toBe(72);
  });
});
