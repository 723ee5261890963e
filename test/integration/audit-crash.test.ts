import { setTimeout as wait } from 'node:timers/promises';
import { promises as fs } from 'node:fs';
import { runCms, type Cms } from './cms/process';
import { cmsFolder, distFolder, seededData } from './cms/template';

const SPOT = 'api::scenic-spot.scenic-spot';
const KILLS = 4;
const LONGEST_MS = 1_200;

let data: string;
let cms: Cms;

const start = async (): Promise<void> => {
  cms = await runCms({ cmsFolder, distFolder, data });
};

beforeAll(async () => {
  data = await seededData('audit-crash');
  await start();
}, 400_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

interface Entry {
  readonly action: string;
  readonly target: string;
}
const script = <T>(name: string): Promise<T> =>
  cms.call<T>('script', { path: require.resolve(`./rights/${name}.cjs`), input: {} });

describe('kills in the midst of changes', () => {
  it('leave no change without its entry, no entry without its change, and the chain whole', async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const until = wait(100 + Math.random() * LONGEST_MS).then(() => cms.kill());
      for (let number = 0; cms.isRunning(); number += 1) {
        const parameters = { locale: 'zh-Hans', data: { name: `第 ${kill} 轮第 ${number} 个` } };
        await cms.document(SPOT, 'create', parameters).catch(() => undefined);
      }
      await until;
      await start();
    }
    const entries = JSON.parse(await script<string>('log-text')) as Entry[];
    const made = await cms.document<{ documentId: string }[]>(SPOT, 'findMany', {
      locale: 'zh-Hans',
      status: 'draft',
      filters: { name: { $startsWith: '第 ' } },
    });
    expect(made.length).toBeGreaterThan(0);
    const written = entries.filter(({ action }) => action === 'create').map(({ target }) => target);
    expect([...written].sort()).toEqual(made.map(({ documentId }) => documentId).sort());
    expect(await script('verify-log')).toEqual({ entries: entries.length });
  });
});
