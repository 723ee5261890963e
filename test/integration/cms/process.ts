import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

interface Options {
  readonly cmsFolder: string;
  readonly distFolder: string;
  /** Data folder. */
  readonly data: string;
  readonly listen?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  /** Aborting kills the CMS, as a power cut would, also while it starts. */
  readonly signal?: AbortSignal;
}

type Answer = { readonly call: number; readonly result?: unknown; readonly error?: string };
type Parameters = Readonly<Record<string, unknown>>;

/** A running CMS in a process of its own. */
export interface Cms {
  readonly address: string;
  readonly pid: number;
  /** Everything that it has logged. */
  readonly log: () => string;
  /** Calls a method of the Document Service. */
  readonly document: <T = { documentId: string }>(uid: string, method: string, parameters: Parameters) => Promise<T>;
  readonly call: <T>(action: string, input?: unknown) => Promise<T>;
  readonly flush: () => Promise<{ version: number }>;
  /** False once the process has ended, however it ended. */
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
}

const exited = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const firstMessage = (child: ChildProcess, log: () => string): Promise<{ port: number }> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number }));
    child.once('exit', (code) => reject(new Error(`The CMS ended with ${code} before it was ready:\n${log()}`)));
  });

/** Starts a CMS; resolves when it listens (or, without `listen`, when it is loaded). */
export const runCms = async ({
  cmsFolder,
  distFolder,
  data,
  listen = true,
  environment = {},
  signal,
}: Options): Promise<Cms> => {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    BOSHAN_DATA: data,
    BOSHAN_H5_DIR: join(data, 'h5'),
    CMS_LISTEN: listen ? '1' : '0',
    ...environment,
  };
  const child = fork(resolve('test/integration/cms/cms-process.cjs'), [cmsFolder, distFolder], { env, silent: true });
  signal?.addEventListener('abort', () => child.kill('SIGKILL'));
  let logged = '';
  const note = (chunk: Buffer): void => {
    logged += chunk.toString('utf8');
  };
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  const { port } = await firstMessage(child, () => logged);
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (message) => waiting.get((message as Answer).call)?.(message as Answer));
  const isRunning = (): boolean => child.connected && child.exitCode === null && child.signalCode === null;
  child.once('exit', () => {
    for (const [number, settle] of waiting) settle({ call: number, error: 'The CMS ended before it answered' });
  });
  let calls = 0;
  const call = <T>(action: string, input?: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (!isRunning()) {
        reject(new Error('The CMS has ended'));
        return;
      }
      const number = (calls += 1);
      waiting.set(number, ({ result, error }) => {
        waiting.delete(number);
        if (error === undefined) resolve(result as T);
        else reject(new Error(error));
      });
      // An error means that it ended meanwhile; then `exit` settles the call.
      child.send({ call: number, action, input }, () => undefined);
    });
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    log: () => logged,
    call,
    isRunning,
    document: (uid, method, parameters) => call('document', { uid, method, parameters }),
    flush: () => call('flush'),
    stop: async () => {
      if (child.connected) child.send({ call: 0, action: 'stop' });
      await exited(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited(child);
    },
  };
};
