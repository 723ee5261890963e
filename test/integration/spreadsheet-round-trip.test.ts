import { promises as fs } from 'node:fs';
import { newAdministrator } from './cms/admin-client';
import { runCms, type Cms } from './cms/process';
import { SheetsClient } from './cms/sheets';
import { cmsFolder, distFolder, seededData } from './cms/template';

const types = [
  'scenic-spot',
  'museum',
  'eatery',
  'lodging',
  'shop',
  'amenity',
  'study-base',
  'event',
  'offer',
  'dish',
  'product',
];
let data: string;
let cms: Cms;
let sheets: SheetsClient;

beforeAll(async () => {
  data = await seededData('round-trip');
  cms = await runCms({ cmsFolder, distFolder, data });
  sheets = new SheetsClient(await newAdministrator(cms));
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

describe.each(['xlsx', 'csv'])('export → import as %s', (format) => {
  it.each(types)('changes nothing of %s', async (type) => {
    const file = await sheets.download('export', type, `&format=${format}`);
    const job = await sheets.check(type, `${type}.${format}`, file);
    const entries = await cms.document<unknown[]>(`api::${type}.${type}`, 'findMany', { locale: 'zh-Hans' });
    const odd = (await sheets.rows(job.id)).filter(({ status }) => status !== 'unchanged');
    expect(odd.map(({ name, status, changes, remarks }) => ({ name, status, changes, remarks }))).toEqual([]);
    expect([job.state, job.error, job.notes]).toEqual(['ready', '', []]);
    expect(job.counts).toEqual({ unchanged: entries.length });
  });
});
