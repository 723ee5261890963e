import { promises as fs } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { newAdministrator, signIn } from './cms/admin-client';
import { runCms, type Cms } from './cms/process';
import { SheetsClient, xlsxOf } from './cms/sheets';
import { cmsFolder, distFolder, seededData } from './cms/template';

const SPOT = 'api::scenic-spot.scenic-spot';
const ROWS = 60;
const digits = '零一二三四五六七八九';
const nameOf = (index: number): string => `断电台${[...String(index)].map((digit) => digits[Number(digit)]).join('')}`;

let data: string;
let cms: Cms;

beforeAll(async () => {
  data = await seededData('sheets-kill');
  cms = await runCms({ cmsFolder, distFolder, data });
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

const written = async (): Promise<readonly string[]> => {
  const filters = { name: { $startsWith: '断电台' } };
  const found = await cms.document<{ name: string }[]>(SPOT, 'findMany', { filters, locale: 'zh-Hans' });
  return found.map(({ name }) => name).sort();
};

/** Waits until so many rows are written, then pulls the plug. */
const killAfter = async (rows: number): Promise<number> => {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(20)) {
    const { length } = await written();
    if (length < rows) continue;
    await cms.kill();
    return length;
  }
  throw new Error(`${rows} rows were not written within a minute`);
};

it('an apply that is killed twice goes on by itself: every row once, and undone as one step', async () => {
  const email = 'sheets@integration.test';
  let sheets = new SheetsClient(await newAdministrator(cms, email));
  const rows = Array.from({ length: ROWS }, (_, index) => [nameOf(index), `第 ${index} 行`]);
  const job = await sheets.check('scenic-spot', '断电.xlsx', await xlsxOf([['名称', '一句话简介'], ...rows]));
  expect(job.counts).toEqual({ new: ROWS });
  await sheets.begin(job.id, 'apply');
  for (const share of [0.2, 0.6]) {
    const before = await killAfter(ROWS * share);
    expect(before).toBeLessThan(ROWS);
    cms = await runCms({ cmsFolder, distFolder, data });
  }
  sheets = new SheetsClient(await signIn(cms.address, email, 'Sheets-Test-2026'));
  const applied = await sheets.settled(job.id);
  expect([applied.state, applied.counts]).toEqual(['applied', { new: ROWS, done: ROWS }]);
  expect(await written()).toEqual(rows.map(([name]) => name).sort());
  await sheets.run(job.id, 'undo');
  expect(await written()).toEqual([]);
});
