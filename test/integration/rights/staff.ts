import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import type { Cms } from '../cms/process';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** One of the staff at a client of its own. */
export interface Staff {
  readonly id: number;
  readonly email: string;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** Sends a file, as the media library does. */
  readonly upload: (path: string, name: string, fields?: Readonly<Record<string, string>>) => Promise<Answer>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const send = (
  address: string,
  { method, path, headers, body }: { method: string; path: string; headers: Record<string, string>; body: Buffer },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const length = { 'content-length': String(body.length) };
    const sent = request({ hostname, port, path, method, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text, json: parsed(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** JSON to the CMS, signed in with `token` where there is one. */
export const askJson = (
  address: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Answer> => {
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return send(address, { method, path, headers, body: Buffer.from(body === undefined ? '' : JSON.stringify(body)) });
};

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const BOUNDARY = 'boshan-test-boundary';

const form = (name: string, fields: Readonly<Record<string, string>>): Buffer => {
  const parts = Object.entries(fields).map(
    ([field, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join('') + head), PNG, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
};

/** Makes an administrator with a role and signs it in through the door. */
export const newStaff = async (
  cms: Cms,
  role: string,
  scope: { readonly towns?: readonly string[]; readonly entries?: readonly string[] } = {},
): Promise<Staff> => {
  const email = `${role}-${randomInt(1e9)}@rights.test`;
  const password = `Rights-${randomInt(1e9)}-Test`;
  const path = require.resolve('./person.cjs');
  const id = await cms.call<number>('script', { path, input: { email, password, role, ...scope } });
  const { json } = await askJson(cms.address, 'POST', '/admin/login', { email, password });
  const { token } = (json as { data: { token: string } }).data;
  return {
    id,
    email,
    ask: (method, where, body) => askJson(cms.address, method, where, body, token),
    upload: (where, name, fields = {}) =>
      send(cms.address, {
        method: 'POST',
        path: where,
        headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        body: form(name, fields),
      }),
  };
};
