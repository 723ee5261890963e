import { execFile, spawn } from 'node:child_process';
import { existsSync, promises as fs } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ask } from './http';
import { cmsFolder } from './template';

export interface Nginx {
  readonly address: string;
  /** The process that answers requests. */
  readonly workerPid: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const candidates = [process.env['NGINX_PATH'], '/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** `cms/deploy/nginx.conf` with its SET values for this folder, one worker. */
const configuration = async (data: string, app: string, port: number): Promise<string> => {
  const text = await fs.readFile(join(cmsFolder, 'deploy/nginx.conf'), 'utf8');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(data, `tmp-${name}`)};`)
    .join(' ');
  const conf = text
    .replace('worker_processes auto', 'worker_processes 1')
    .replace('/run/nginx.pid', join(data, 'nginx.pid'))
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/boshan/miniapp/dist/h5', app)
    .replaceAll('/srv/boshan/data', data)
    .replace('http {', `http { ${temporary}`);
  // Started by root, the workers would be another user, who cannot read a temporary folder.
  return process.getuid?.() === 0 ? `user root;\n${conf}` : conf;
};

/** Really starts nginx with the production configuration on a data folder. Rejects with its log where it does not come up. */
export const runNginx = async ({ data, app }: { data: string; app: string }): Promise<Nginx> => {
  const binary = candidates.find((path) => path !== undefined && existsSync(path)) ?? 'nginx';
  const port = await freePort();
  const file = join(data, 'nginx.conf');
  await fs.writeFile(file, await configuration(data, app, port));
  await promisify(execFile)(binary, ['-t', '-c', file, '-p', data]);
  const server = spawn(binary, ['-c', file, '-p', data, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const address = `http://127.0.0.1:${port}`;
  const workerPid = async (): Promise<number> => {
    const children = await fs.readFile(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8');
    const pid = Number(children.trim().split(' ')[0]);
    if (!pid) throw new Error('nginx has no worker');
    return pid;
  };
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${log}`);
    if ((await ask(address, '/').catch(() => undefined)) !== undefined) return { address, workerPid, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`nginx does not answer: ${log}`);
};
