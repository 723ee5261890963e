import { promises as fs } from 'node:fs';
import { runCms, type Cms } from './cms/process';
import { cmsFolder, distFolder, seededData } from './cms/template';

const SPOT = 'api::scenic-spot.scenic-spot';
const zh = { locale: 'zh-Hans' };
let data: string;
let cms: Cms;

beforeAll(async () => {
  data = await seededData('status');
  cms = await runCms({ cmsFolder, distFolder, data, listen: false });
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

const modified = (): Promise<string[]> => cms.call('script', { path: require.resolve('./cms/version-times.cjs') });

describe('what counts as modified', () => {
  it('nothing, after the first start', async () => {
    expect(await modified()).toEqual([]);
  });

  it('a change until it is published, and no longer', async () => {
    const { documentId, slug } = await cms.document<{ documentId: string; slug: string }>(SPOT, 'findFirst', zh);
    await cms.document(SPOT, 'update', { documentId, ...zh, data: { stayMinutes: 95 } });
    expect(await modified()).toEqual([`${SPOT}/${slug}`]);
    await cms.document(SPOT, 'publish', { documentId, locale: ['zh-Hans', 'en'] });
    expect(await modified()).toEqual([]);
  });
});
