import { request } from 'node:http';
import { resolve } from 'node:path';
import type { Cms } from './process';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** The body as JSON; throws where it is none. */
  readonly json: <T = unknown>() => T;
}

/** Requests of one signed-in administrator. */
export interface AdminClient {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** Sends bytes as they are, under a content length that may be a lie. */
  readonly send: (path: string, body: Buffer, length?: number) => Promise<Answer>;
}

const exchange = (
  address: string,
  path: string,
  { method, headers, body, length }: { method: string; headers: Record<string, string>; body: Buffer; length?: number },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const size = { 'content-length': String(length ?? body.length) };
    const sent = request({ hostname, port, path, method, headers: { ...headers, ...size } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, body: whole, json: () => JSON.parse(whole.toString('utf8')) });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    sent.write(body);
    if ((length ?? body.length) === body.length) sent.end();
  });

/** Signs in. */
export async function signIn(address: string, email: string, password: string): Promise<AdminClient> {
  const json = { 'content-type': 'application/json' };
  const body = Buffer.from(JSON.stringify({ email, password }));
  const answer = await exchange(address, '/admin/login', { method: 'POST', headers: json, body });
  if (answer.status !== 200) throw new Error(`signing in answered ${answer.status}: ${answer.body.toString('utf8')}`);
  const authorization = `Bearer ${answer.json<{ data: { token: string } }>().data.token}`;
  return {
    ask: (method, path, content) =>
      exchange(address, path, {
        method,
        headers: { authorization, ...json },
        body: content === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(content)),
      }),
    send: (path, content, length) =>
      exchange(address, path, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/octet-stream' },
        body: content,
        ...(length !== undefined && { length }),
      }),
  };
}

/** A new administrator who may do everything, signed in. */
export async function newAdministrator(cms: Cms, email = 'sheets@integration.test'): Promise<AdminClient> {
  const password = 'Sheets-Test-2026';
  await cms.call('script', { path: resolve('test/integration/cms/make-administrator.cjs'), input: [email, password] });
  return signIn(cms.address, email, password);
}
