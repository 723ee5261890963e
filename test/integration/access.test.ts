import { promises as fs } from 'node:fs';
import { request } from 'node:http';
import { ask } from './cms/http';
import { runCms, type Cms } from './cms/process';
import { cmsFolder, distFolder, seededData } from './cms/template';

const EMAIL = 'editor@access.test';
const PASSWORD = 'Access-Test-2026';
let data: string;
let cms: Cms;
let token: string;

/** Sends JSON; `token` signs the request in. */
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const text = JSON.stringify(body);
    const { hostname, port } = new URL(cms.address);
    const type = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
    const sent = request({ hostname, port, path, method, headers: { ...type, ...headers } }, (response) => {
      let answer = '';
      response.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: answer }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
const get = async (path: string, headers: Record<string, string> = {}) => {
  const { status, body } = await ask(cms.address, path, { headers });
  return { status, text: body.toString('utf8') };
};

beforeAll(async () => {
  data = await seededData('access');
  cms = await runCms({ cmsFolder, distFolder, data });
  await cms.call('script', { path: require.resolve('./cms/make-administrator.cjs'), input: [EMAIL, PASSWORD] });
  const { text } = await send('POST', '/admin/login', { email: EMAIL, password: PASSWORD });
  token = (JSON.parse(text) as { data: { token: string } }).data.token;
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

const collections = ['scenic-spots', 'museums', 'notices', 'tour-routes', 'towns', 'home', 'settings'];
const operators = [
  '',
  '?populate=*',
  '?status=draft',
  '?locale=en',
  '?filters[staffNote][$contains]=%E5%9D%90%E6%A0%87',
  '?filters[createdBy][password][$startsWith]=%242',
  '?sort=createdBy.password:asc',
  '?fields[0]=staffNote',
  '?pagination[pageSize]=100',
];

describe('/api', () => {
  it.each(collections)('is closed for %s, whatever the query says', async (name) => {
    for (const query of operators) {
      const { status, text } = await get(`/api/${name}${query}`);
      expect([query, [401, 403, 404].includes(status)]).toEqual([query, true]);
      expect(JSON.parse(text)).toMatchObject({ data: null });
    }
  });

  it('takes nothing from the public either', async () => {
    for (const [method, path] of [
      ['POST', '/api/notices'],
      ['PUT', '/api/home'],
      ['POST', '/api/upload'],
      ['POST', '/api/auth/local/register'],
    ] as const) {
      const { status } = await send(method, path, {
        data: { name: 'x' },
        username: 'x',
        email: 'x@y.z',
        password: 'xX1xxxxx',
      });
      expect([method, path, status >= 400 && status < 500]).toEqual([method, path, true]);
    }
  });

  it('is not opened by an administrator’s token: editors work through the admin', async () => {
    const { status } = await get('/api/scenic-spots', { authorization: `Bearer ${token}` });
    expect([401, 403, 404]).toContain(status);
  });
});

describe('what belongs to the admin', () => {
  const paths = ['/workspace/places?q=', '/workspace/places?slugs=scenic-01', '/snapshot/status'];

  it.each(paths)('%s asks the public to sign in', async (path) => {
    for (const query of ['', 'filters[id][$gt]=0', 'populate=*']) {
      const { status, text } = await get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
      expect(status).toBe(401);
      expect(text).not.toContain('scenic-01');
    }
  });

  it.each(paths)('%s answers an administrator', async (path) => {
    expect((await get(path, { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('checks no content for the public', async () => {
    const body = { uid: 'api::scenic-spot.scenic-spot', document: {}, hasEnglish: true };
    expect((await send('POST', '/workspace/check', body)).status).toBe(401);
    const signedIn = await send('POST', '/workspace/check', body, { authorization: `Bearer ${token}` });
    expect(signedIn.status).toBe(200);
  });

  it('a forged token opens nothing', async () => {
    const [header, , signature] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ userId: '1', type: 'access', exp: 4102444800 })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const forged of [`${header}.${claims}.${signature}`, `${unsigned}.${claims}.`]) {
      expect((await get('/snapshot/status', { authorization: `Bearer ${forged}` })).status).toBe(401);
    }
  });
});
