import { promises as fs } from 'node:fs';
import { newAdministrator, type AdminClient } from './cms/admin-client';
import { runCms, type Cms } from './cms/process';
import { SheetsClient, xlsxOf, type SheetRow } from './cms/sheets';
import { cmsFolder, distFolder, seededData } from './cms/template';

const SPOT = 'api::scenic-spot.scenic-spot';
const zh = { locale: 'zh-Hans' };
let data: string;
let cms: Cms;
let admin: AdminClient;
let sheets: SheetsClient;

beforeAll(async () => {
  data = await seededData('sheets');
  cms = await runCms({ cmsFolder, distFolder, data });
  admin = await newAdministrator(cms);
  sheets = new SheetsClient(admin);
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

type Spot = Readonly<Record<string, unknown>> & { readonly documentId: string };
const spot = (slug: string, more: object = {}): Promise<Spot | null> =>
  cms.document(SPOT, 'findFirst', {
    filters: { slug },
    populate: ['location', 'location.town', 'hours'],
    ...zh,
    ...more,
  });

const head = [
  '网址代号',
  '名称*',
  '名称（英文）',
  '一句话简介',
  '经度',
  '纬度',
  '误差半径（米）',
  '所属镇街',
  '类型',
  '电话',
  '开放时间',
];
const check = async (rows: readonly (readonly unknown[])[], headings: readonly unknown[] = head) =>
  sheets.check('scenic-spot', '表.xlsx', await xlsxOf([headings, ...rows]));
const only = async (id: number): Promise<SheetRow> => {
  const rows = await sheets.rows(id);
  expect(rows).toHaveLength(1);
  return rows[0]!;
};
const errors = ({ remarks }: SheetRow) => remarks.filter(({ level }) => level === 'error');

describe('the dry run', () => {
  it('says what is new, changed, unchanged, wrong and possibly there already', async () => {
    const before = await spot('scenic-01');
    const job = await check([
      [null, '新观景台', 'New Lookout', '一处新的观景台。', 117.901, 36.501, 20, '八陡镇', '山岳', '0533-4180000'],
      ['scenic-01', '原山国家森林公园', null, '改过的简介。'],
      ['scenic-02', '鲁山国家森林公园'],
      [null, '反了的地方', null, null, 36.49, 117.85, 50],
      [null, '原山 国家森林公园'],
    ]);
    const rows = await sheets.rows(job.id);
    expect(rows.map(({ status }) => status)).toEqual(['new', 'changed', 'unchanged', 'wrong', 'duplicate']);
    expect(job.counts).toEqual({ new: 1, changed: 1, unchanged: 1, wrong: 1, duplicate: 1 });
    expect(rows[1]!.changes).toEqual([{ heading: '一句话简介', before: before!['summary'], after: '改过的简介。' }]);
    expect(errors(rows[3]!)).toMatchObject([
      { cell: 'E5', message: expect.stringMatching(/填反了：请把经度改为 117.85/), fix: 'swap-position' },
      { cell: 'F5', fix: 'swap-position' },
    ]);
    expect(rows[4]!.remarks[0]!.message).toMatch(/与景区景点“原山国家森林公园”（网址代号 scenic-01）同名，可能重复/);
    expect(await spot('scenic-01')).toEqual(before);
  });

  it.each([
    ['a town that does not exist', [null, '甲', null, null, null, null, null, '不存在镇'], 'H2', /没有“不存在镇”/],
    ['a position without its accuracy', [null, '甲', null, null, 117.85, 36.49], 'G2', /误差半径/],
    ['a position outside the province', [null, '甲', null, null, 116.4, 39.9, 10], 'E2', /在山东省以外/],
    ['words for a number', [null, '甲', null, null, '东经', 36.49, 10], 'E2', /不是数字/],
    [
      'a telephone number with letters',
      [null, '甲', null, null, null, null, null, null, null, '请打 114'],
      'J2',
      /电话/,
    ],
    [
      'hours that no phone reads',
      [null, '甲', null, null, null, null, null, null, null, null, '周一闭馆'],
      'K2',
      /读不懂/,
    ],
    ['a script', [null, '甲', null, '好<script>alert(1)</script>'], 'D2', /网页代码/],
    ['a slug of another kind of place', ['museum-01', '甲'], 'A2', /已经有人用了/],
    ['a slug that is none', ['原山 01', '甲'], 'A2', /不合格式/],
    ['a name that is missing', [null, null, null, '只有简介'], 'B2', /要有名称/],
    ['a name too long for a database', [null, '长'.repeat(300)], 'B2', /最多 255/],
    ['a failed formula', [null, '甲', null, null, { formula: '1/0', result: { error: '#DIV/0!' } }], 'E2', /公式出错/],
  ])('names cell and remedy of %s', async (_, row, cell, message) => {
    const found = await only((await check([row])).id);
    expect(found.status).toBe('wrong');
    expect(errors(found)[0]).toMatchObject({ cell, message: expect.stringMatching(message) });
  });

  it('takes full-width digits, units, days and formulas as they are meant, and says so', async () => {
    const headings = [
      '名称',
      '建议游览时长（分钟）',
      '经度',
      '纬度',
      '误差半径（米）',
      '核实情况·核实日期',
      '电话',
      '一句话简介',
    ];
    const date = { formula: 'TODAY()', result: new Date(Date.UTC(2026, 3, 1)) };
    const row = [
      '乙',
      '９０分钟',
      '１１７．９１',
      ' 36.51',
      '50米',
      date,
      '０５３３－４１８００００',
      { formula: 'A2', result: '算出来的' },
    ];
    const job = await sheets.check(
      'scenic-spot',
      '表.xlsx',
      await xlsxOf([headings, row], (book) => {
        book.worksheets[0]!.getCell('F2').numFmt = 'yyyy-mm-dd';
      }),
    );
    const found = await only(job.id);
    expect(Object.fromEntries(found.changes.map(({ heading, after }) => [heading, after]))).toEqual({
      名称: '乙',
      '建议游览时长（分钟）': '90',
      经度: '117.91',
      纬度: '36.51',
      '误差半径（米）': '50',
      '核实情况·核实日期': '2026-04-01',
      电话: '0533-4180000',
      一句话简介: '算出来的',
    });
    const notes = found.remarks.filter(({ level }) => level === 'note').map(({ cell }) => cell);
    expect(notes).toEqual(expect.arrayContaining(['B2', 'C2', 'F2', 'G2', 'H2']));
  });

  it('fills merged cells downwards and notes them', async () => {
    const file = await xlsxOf(
      [head, [null, '丙一', null, null, null, null, null, '池上镇'], [null, '丙二']],
      (book) => {
        book.worksheets[0]!.mergeCells('H2:H3');
      },
    );
    const job = await sheets.check('scenic-spot', '表.xlsx', file);
    const rows = await sheets.rows(job.id);
    expect(rows.map(({ changes }) => changes.find(({ heading }) => heading === '所属镇街')?.after)).toEqual([
      '池上镇',
      '池上镇',
    ]);
    expect(job.notes.join()).toMatch(/合并单元格/);
  });

  it('leaves out unknown headings with a suggestion, finds them below a title, in English too', async () => {
    const file = await xlsxOf([
      ['博山区景点登记表'],
      ['name', '英文名称', '联系电话号码', '一句话简价'],
      ['丁', 'Ding', '1', '2'],
    ]);
    const job = await sheets.check('scenic-spot', '表.xlsx', file);
    expect(job.notes.join()).toMatch(/“一句话简价”（D 列）没有导入：是不是“一句话简介”？/);
    expect((await only(job.id)).changes.map(({ heading }) => heading)).toEqual(['名称', '名称（英文）']);
  });

  it.each([
    [
      'a heading twice',
      [
        ['名称', '名称'],
        ['甲', '乙'],
      ],
      /“名称”出现了两次（A 列和 B 列）/,
    ],
    [
      'no name and no slug',
      [
        ['经度', '纬度'],
        [117.8, 36.5],
      ],
      /缺少“名称”列/,
    ],
    [
      'no headings',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      /没有找到表头/,
    ],
    ['no rows', [['名称', '经度']], /没有数据/],
  ])('refuses %s', async (_, rows, message) => {
    const job = await sheets.check('scenic-spot', '表.xlsx', await xlsxOf(rows));
    expect([job.state, job.error]).toEqual(['failed', expect.stringMatching(message)]);
  });

  it('exchanges swapped positions when asked to', async () => {
    const job = await check([[null, '反了的台', null, null, 36.52, 117.92, 50]]);
    expect(job.counts).toEqual({ wrong: 1 });
    expect((await sheets.run(job.id, 'swap')).counts).toEqual({ new: 1 });
    const after = Object.fromEntries((await only(job.id)).changes.map((change) => [change.heading, change.after]));
    expect(after).toMatchObject({ 经度: '117.92', 纬度: '36.52' });
  });
});

describe('files', () => {
  const csv = '网址代号,名称,一句话简介\r\n,城东戏台,"两行\n字"\r\n';
  const gbk = Buffer.from('cdf8d6b7b4fabac52cc3fbb3c62cd2bbbee4bbb0bcf2bde90d0a2cb3c7b6abcfb7cca82cbac30d0a', 'hex');

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16, as Excel’s “Unicode text”', Buffer.from(`\uFEFF${csv.replaceAll(',', '\t')}`, 'utf16le')],
  ])('reads .csv in %s', async (_, file) => {
    const job = await sheets.check('scenic-spot', '表.csv', file);
    expect((await only(job.id)).changes.map(({ after }) => after)).toEqual(['城东戏台', '两行\n字']);
  });

  it('reads .csv in GBK and says so', async () => {
    const job = await sheets.check('scenic-spot', '表.csv', gbk);
    expect((await only(job.id)).changes.map(({ after }) => after)).toEqual(['城东戏台', '好']);
    expect(job.notes.join()).toMatch(/GBK/);
  });

  it.each([
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 .xls/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /图片或 PDF/],
    [
      'a zip that is no spreadsheet',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      /损坏或不是表格|没有可读/,
    ],
    ['nothing', Buffer.alloc(0), /空的/],
    ['half a spreadsheet', undefined, /损坏/],
  ])('refuses %s', async (_, bytes, message) => {
    const whole = await xlsxOf([head, [null, '甲']]);
    const job = await sheets.check('scenic-spot', '表.xlsx', bytes ?? whole.subarray(0, whole.length / 2));
    expect([job.state, job.error]).toEqual(['failed', expect.stringMatching(message)]);
  });

  it('refuses 200 MB before reading them', async () => {
    const begun = Date.now();
    const answer = await sheets.upload('scenic-spot', '大.xlsx', Buffer.alloc(1024), 200 * 1024 * 1024);
    expect(answer.status).toBe(413);
    expect(answer.body.toString('utf8')).toMatch(/200 MB，超过 20 MB 的上限/);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  it('guards exports against formulas, and takes the guard back', async () => {
    const rows = [
      ['名称', '一句话简介'],
      ['公式台', '=HYPERLINK("http://evil")'],
      ['公式台二', "'@x"],
    ];
    const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    const job = await sheets.check('scenic-spot', '表.csv', Buffer.from(text));
    await sheets.run(job.id, 'apply');
    for (const format of ['csv', 'xlsx']) {
      const file = await sheets.download(
        'export',
        'scenic-spot',
        `&format=${format}&filters[name][$contains]=公式台`.replace('公式台', encodeURIComponent('公式台')),
      );
      if (format === 'csv') expect(file.toString('utf8')).toContain(`"'=HYPERLINK(""http://evil"")"`);
      const again = await sheets.check('scenic-spot', `表.${format}`, file);
      expect(again.counts).toEqual({ unchanged: 2 });
    }
  });
});

describe('writing', () => {
  it('makes drafts, leaves what the rows leave out, and is undone as one step', async () => {
    const before = await spot('scenic-03');
    const published = await spot('scenic-03', { status: 'published' });
    const job = await check([
      [null, '写入台', 'Written Lookout', '新写入。', 117.93, 36.53, 20, '池上镇', '山岳', null, 'Mo-Su 08:00-18:00'],
      ['scenic-03', null, 'New English Name', '改写的简介。', null, null, 77],
    ]);
    const applied = await sheets.run(job.id, 'apply');
    expect([applied.state, applied.counts]).toEqual(['applied', { new: 1, changed: 1, done: 2 }]);
    const made = await spot('xie-ru-tai');
    expect(made).toMatchObject({
      name: '写入台',
      pinyin: 'xie ru tai',
      location: { longitude: 117.93, town: { name: '池上镇' } },
    });
    expect(await spot('xie-ru-tai', { status: 'published' })).toBeNull();
    expect(await spot('xie-ru-tai', { locale: 'en' })).toMatchObject({ name: 'Written Lookout' });
    const changed = await spot('scenic-03');
    expect(changed).toMatchObject({ summary: '改写的简介。', location: { accuracyMetres: 77 }, name: before!['name'] });
    const kept = ['longitude', 'latitude', 'address', 'addressEn'];
    const part = (from: Spot | null) => kept.map((name) => (from!['location'] as Record<string, unknown>)[name]);
    expect(part(changed)).toEqual(part(before));
    expect(await spot('scenic-03', { status: 'published' })).toEqual(published);

    const undone = await sheets.run(job.id, 'undo');
    expect([undone.state, undone.counts]).toMatchObject(['undone', { undone: 2 }]);
    expect(await spot('xie-ru-tai')).toBeNull();
    const restored = await spot('scenic-03');
    const bare = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, v: unknown) => (key === 'id' ? undefined : v)));
    expect(bare(restored)).toEqual(bare(before));
  });

  it('keeps what was edited since, and says which', async () => {
    const job = await check([
      [null, '改后台'],
      [null, '未改台'],
    ]);
    await sheets.run(job.id, 'apply');
    const { documentId } = (await spot('gai-hou-tai'))!;
    await cms.document(SPOT, 'update', { documentId, ...zh, data: { summary: '同事改的。' } });
    expect((await sheets.run(job.id, 'undo')).counts).toMatchObject({ undone: 1, kept: 1 });
    const kept = await sheets.rows(job.id, '&result=kept');
    expect(kept).toMatchObject([{ name: '改后台', message: expect.stringMatching(/有人改过：没有撤销/) }]);
    expect(await spot('gai-hou-tai')).toMatchObject({ summary: '同事改的。' });
    expect(await spot('wei-gai-tai')).toBeNull();
  });

  it('does not overwrite what was edited after the dry run', async () => {
    const job = await check([['scenic-04', null, null, '表里的。']]);
    const { documentId } = (await spot('scenic-04'))!;
    await cms.document(SPOT, 'update', { documentId, ...zh, data: { summary: '同事的。' } });
    expect((await sheets.run(job.id, 'apply')).counts).toMatchObject({ conflict: 1 });
    expect(await spot('scenic-04')).toMatchObject({ summary: '同事的。' });
    expect((await only(job.id)).message).toMatch(/预检之后有人改过/);
  });

  it('writes possible duplicates only when told to, also afterwards, and each row once', async () => {
    const job = await check([[null, '鲁山国家森林公园']]);
    expect((await sheets.run(job.id, 'apply')).counts).toEqual({ duplicate: 1 });
    expect((await sheets.run(job.id, 'apply', { mode: 'all' })).counts).toEqual({ duplicate: 1, done: 1 });
    expect((await sheets.run(job.id, 'apply', { mode: 'all' })).counts).toEqual({ duplicate: 1, done: 1 });
    const all = await cms.document<unknown[]>(SPOT, 'findMany', { filters: { name: '鲁山国家森林公园' }, ...zh });
    expect(all).toHaveLength(2);
  });
});

describe('the template', () => {
  it('read back, its examples are an import without an error', async () => {
    const { Workbook } = await import('exceljs');
    for (const type of [
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
    ]) {
      const book = new Workbook();
      await book.xlsx.load((await sheets.download('template', type)) as never);
      expect(book.worksheets.map(({ name }) => name).slice(1)).toEqual(['填写说明', '示例', '选项']);
      const examples = (book.getWorksheet('示例')!.getSheetValues() as unknown[][])
        .slice(1)
        .map((row) => [...row].slice(1));
      const job = await sheets.check(type, '示例.xlsx', await xlsxOf(examples));
      const rows = await sheets.rows(job.id);
      expect([type, job.error, job.notes, rows.flatMap(errors)]).toEqual([type, '', [], []]);
      expect(rows).toHaveLength(2);
    }
  });

  it('has drop-down lists', async () => {
    const { Workbook } = await import('exceljs');
    const book = new Workbook();
    await book.xlsx.load((await sheets.download('template', 'scenic-spot')) as never);
    const [sheet] = book.worksheets;
    const at = (sheet!.getRow(1).values as string[]).indexOf('所属镇街');
    const validation = sheet!.getRow(2).getCell(at).dataValidation;
    expect(validation).toMatchObject({ type: 'list', formulae: [expect.stringMatching(/选项/)] });
  });
});

describe('rights', () => {
  it('asks the public to sign in', async () => {
    const path = '/spreadsheet/jobs';
    const answer = await fetch(`${cms.address}${path}`);
    expect(answer.status).toBe(401);
  });

  it('shows an import to nobody but who uploaded it', async () => {
    const job = await check([[null, '私台']]);
    const other = await newAdministrator(cms, 'other@integration.test');
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/rows'],
      ['POST', '/apply'],
      ['POST', '/undo'],
      ['POST', '/swap'],
      ['DELETE', ''],
    ] as const) {
      const { status } = await other.ask(method, `/spreadsheet/jobs/${job.id}${path}`, {});
      expect([method, path, status]).toEqual([method, path, 404]);
    }
    expect((await admin.ask('GET', `/spreadsheet/jobs/${job.id}`)).status).toBe(200);
  });

  it('asks scope checks when it compares, when it writes and when it exports', async () => {
    const earlier = await check([
      ['scenic-05', null, null, '范围外。'],
      ['scenic-06', null, null, '范围内。'],
    ]);
    expect(earlier.counts).toEqual({ changed: 2 });
    await cms.call('script', { path: require.resolve('./cms/forbid-slugs.cjs'), input: { slugs: ['scenic-05'] } });
    expect((await sheets.run(earlier.id, 'apply')).counts).toMatchObject({ done: 1, failed: 1 });
    expect(await sheets.rows(earlier.id, '&result=failed')).toMatchObject([
      { number: 2, message: expect.stringMatching(/没有修改这一条的权限/) },
    ]);
    expect(await spot('scenic-05')).not.toMatchObject({ summary: '范围外。' });
    expect(await spot('scenic-06')).toMatchObject({ summary: '范围内。' });
    const later = await check([['scenic-05', null, null, '又来。']]);
    expect((await only(later.id)).remarks[0]!.message).toMatch(/没有修改这一条/);
    const csv = (await sheets.download('export', 'scenic-spot', '&format=csv')).toString('utf8');
    expect([csv.includes('scenic-05'), csv.includes('scenic-06')]).toEqual([false, true]);
  });
});
