import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAdminLine, stop, waitUntilServing } from './cms-process.mjs';
import { ensurePortFree, ensureRoom, readPort } from './preflight.mjs';
import { ensureSecrets } from './secrets.mjs';

const PORT = 4100;
const HOST = '127.0.0.1';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'boshan-launcher-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function serving<T>(answer: (count: number) => number, work: () => Promise<T>): Promise<T> {
  let count = 0;
  const server: Server = createServer((_request, response) => {
    response.statusCode = answer(++count);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(PORT, HOST, resolve));
  try {
    return await work();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function childProcess(script: string) {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return { child, ended, ready };
}

describe('the port', () => {
  it('is 1337 unless PORT says otherwise', () => {
    expect(readPort(undefined)).toBe(1337);
    expect(readPort('')).toBe(1337);
    expect(readPort('8080')).toBe(8080);
  });

  it.each(['0', '65536', '80.5', 'http', '-1'])('refuses PORT=%s', (text) => {
    expect(() => readPort(text)).toThrow(`PORT=${text} is not a port`);
  });

  it('is named in one line when it is busy, with the command that helps', async () => {
    await serving(
      () => 200,
      async () => {
        await expect(ensurePortFree(PORT, HOST)).rejects.toThrow(/^Port 4100 is in use\..*`PORT=4101 npm start`\.$/);
      },
    );
    await expect(ensurePortFree(PORT, HOST)).resolves.toBeUndefined();
  });
});

describe('ensureRoom', () => {
  it('names the folder, what is free and what is needed', () => {
    const full = () => ({ bavail: 20, bsize: 1e6 });
    expect(() => ensureRoom(folder, 21, full)).toThrow(`The disk of ${folder} is full: 20 MB free, 21 MB needed`);
    expect(() => ensureRoom(folder, 20, full)).not.toThrow();
  });

  it('makes the folder, or says that it cannot', () => {
    ensureRoom(join(folder, 'a', 'b'), 0);
    expect(statSync(join(folder, 'a', 'b')).isDirectory()).toBe(true);
    writeFileSync(join(folder, 'file'), '');
    expect(() => ensureRoom(join(folder, 'file', 'b'), 0)).toThrow(/cannot be made.*BOSHAN_DATA/);
  });
});

describe('ensureSecrets', () => {
  it('makes them once, readable by the owner alone', () => {
    const first = ensureSecrets(folder);
    const file = join(folder, 'secrets.env');
    const bytes = readFileSync(file, 'utf8');
    const second = ensureSecrets(folder);
    expect(first.made).toBe(true);
    expect(second).toEqual({ secrets: first.secrets, made: false });
    expect(readFileSync(file, 'utf8')).toBe(bytes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.keys(first.secrets).sort()).toEqual([
      'ADMIN_JWT_SECRET',
      'API_TOKEN_SALT',
      'APP_KEYS',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
    ]);
  });

  it('gives 32 random bytes to each, and no two alike', () => {
    const { secrets } = ensureSecrets(folder);
    const all = Object.values(secrets).flatMap((value) => value.split(','));
    expect(new Set(all).size).toBe(9);
    for (const value of all) expect(Buffer.from(value, 'base64')).toHaveLength(32);
  });

  it('keeps what is there and adds what is missing', () => {
    writeFileSync(join(folder, 'secrets.env'), '# by hand\nJWT_SECRET=kept=\nEXTRA=mine\n');
    const { secrets, made } = ensureSecrets(folder);
    expect(made).toBe(true);
    expect(secrets).toMatchObject({ JWT_SECRET: 'kept=', EXTRA: 'mine', ENCRYPTION_KEY: expect.any(String) });
    expect(ensureSecrets(folder)).toEqual({ secrets, made: false });
  });
});

describe('readAdminLine', () => {
  it('reads the announcement and nothing else', () => {
    const line = '[info] ADMIN_CREATED email=a@b.local password=x=1!y';
    expect(readAdminLine(line)).toEqual({ email: 'a@b.local', password: 'x=1!y' });
    expect(readAdminLine('POST /admin/login password=x')).toBeUndefined();
  });
});

describe('waitUntilServing', () => {
  const never = new Promise(() => undefined);
  const url = `http://${HOST}:${PORT}/`;

  it('waits through errors until the answer is well', async () => {
    let asked = 0;
    await serving(
      (count) => ((asked = count), count < 3 ? 503 : 200),
      () => waitUntilServing(url, { ended: never, tail: () => '' }, 20_000),
    );
    expect(asked).toBe(3);
  });

  it('shows why a process ended, without its password', async () => {
    const tail = () => 'ADMIN_CREATED email=a password=hidden\nTypeError: broken';
    const waiting = waitUntilServing(url, { ended: Promise.resolve(), tail }, 20_000);
    await expect(waiting).rejects.toThrow(/ended while starting[^]*TypeError: broken/);
    await expect(waiting).rejects.not.toThrow('hidden');
  });

  it('explains a cause that is known', async () => {
    const waiting = waitUntilServing(url, { ended: Promise.resolve(), tail: () => 'SQLITE_READONLY' }, 20_000);
    await expect(waiting).rejects.toThrow(/^The CMS did not start\. A file or folder may not be written/);
  });

  it('gives up in the end', async () => {
    await serving(
      () => 503,
      () =>
        expect(waitUntilServing(url, { ended: never, tail: () => '' }, 300)).rejects.toThrow(
          /does not serve.*status 503/,
        ),
    );
  });
});

describe('stop', () => {
  it('lets a process end by itself', async () => {
    const cms = childProcess("process.on('SIGTERM',()=>process.exit(0));setInterval(()=>{},1e3);console.log(1)");
    await cms.ready;
    expect(await stop(cms, 20_000)).toBe(true);
    expect(cms.child.exitCode).toBe(0);
  });

  it('ends one that does not listen', async () => {
    const cms = childProcess("process.on('SIGTERM',()=>{});setInterval(()=>{},1e3);console.log(1)");
    await cms.ready;
    expect(await stop(cms, 100)).toBe(false);
    expect(cms.child.signalCode).toBe('SIGKILL');
  });
});
