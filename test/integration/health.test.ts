import { setTimeout as wait } from 'node:timers/promises';
import { messageOf, openStage, SPOT, type Stage } from './rights/stage';
import { newStaff, type Staff } from './rights/staff';

jest.setTimeout(300_000);

interface Finding {
  readonly uid: string;
  readonly documentId: string;
  readonly rule: string;
  readonly message: string;
}
interface Result {
  readonly documentId: string;
  readonly ok: boolean;
  readonly message: string;
}
interface BoardAnswer {
  readonly entries: number;
  readonly findings: number;
  readonly score: number;
  readonly isWhole: boolean;
  readonly towns: readonly { id: string }[];
  readonly trend: readonly { day: string; score: number }[];
  readonly rules: readonly { id: string; count: number }[];
}

const OLD = '2020-01-01';
let stage: Stage;
let editor: Staff;
let town: Staff;
let foreignTown: Staff;
let administrator: Staff;

beforeAll(async () => {
  stage = await openStage('health');
  editor = await newStaff(stage.cms, 'boshan-editor');
  administrator = await newStaff(stage.cms, 'boshan-administrator');
  town = await newStaff(stage.cms, 'boshan-town-editor', { towns: [stage.ownTown] });
  foreignTown = await newStaff(stage.cms, 'boshan-town-editor', { towns: [stage.foreignTown] });
  const ids = [...stage.own, ...stage.foreign].map(({ documentId }) => documentId);
  const input = { uid: SPOT, documentIds: ids, checkedOn: OLD };
  await stage.cms.call('script', { path: require.resolve('./rights/age-checks.cjs'), input });
  const { status } = await administrator.ask('POST', '/health/runs', {});
  if (status !== 200) throw new Error(`the run answered ${status}: ${stage.cms.log().slice(-3000)}`);
}, 400_000);

afterAll(() => stage?.close());

const board = async (staff: Staff): Promise<BoardAnswer> =>
  ((await staff.ask('GET', '/health/board')).json as { data: BoardAnswer }).data;
/** All findings, page after page. */
const findings = async (staff: Staff, filter = ''): Promise<readonly Finding[]> => {
  const all: Finding[] = [];
  for (let page = 1; ; page += 1) {
    const { json } = await staff.ask('GET', `/health/findings?page=${page}${filter}`);
    const { data, total } = json as { data: Finding[]; total: number };
    all.push(...data);
    if (data.length === 0 || all.length >= total) return all;
  }
};
const edit = (staff: Staff, targets: Stage['own'], change: object) =>
  staff.ask('POST', '/health/edits', {
    entries: targets.map(({ uid, documentId }) => ({ uid, documentId })),
    change,
  });
const resultsOf = ({ json }: { json: unknown }): readonly Result[] => (json as { data: Result[] }).data;
const ids = (list: readonly { documentId: string }[]): string[] => list.map(({ documentId }) => documentId).sort();

describe('what is seen', () => {
  it('by who may read everything is everything', async () => {
    const seen = await findings(editor, '&rule=stale');
    expect(ids(seen)).toEqual(expect.arrayContaining(ids([...stage.own, ...stage.foreign])));
    const figures = await board(editor);
    expect(figures).toMatchObject({ isWhole: true, score: expect.any(Number) });
    expect(figures.towns.length).toBeGreaterThan(2);
    expect(figures.trend).toHaveLength(1);
  });

  it('by a town editor is what lies in its town', async () => {
    const [mine, theirs] = [await findings(town), await findings(foreignTown)];
    expect(ids(mine)).toEqual(expect.arrayContaining(ids(stage.own)));
    expect(ids(theirs)).toEqual(expect.arrayContaining(ids(stage.foreign)));
    const foreign = new Set(ids(theirs));
    expect(mine.filter(({ documentId }) => foreign.has(documentId))).toEqual([]);
    const figures = await board(town);
    expect(figures.isWhole).toBe(false);
    expect(figures.towns.map(({ id }) => id)).toEqual([stage.ownTown]);
    expect(figures.findings).toBe(mine.length);
    expect(figures.findings).toBeLessThan((await board(editor)).findings);
    expect(await findings(town, `&town=${stage.foreignTown}`)).toEqual([]);
  });

  it('by a contributor without entries is nothing', async () => {
    const contributor = await newStaff(stage.cms, 'boshan-contributor');
    expect(await findings(contributor)).toEqual([]);
    expect(await board(contributor)).toMatchObject({ findings: 0, entries: 0, trend: [], towns: [] });
  });
});

describe('an edit in bulk', () => {
  const change = { status: 'verified', checkedOn: '2026-06-01', source: '电话核实' };
  it('changes one’s own and refuses what is foreign, entry by entry', async () => {
    const [own, foreign] = [stage.own.slice(0, 2), stage.foreign.slice(0, 1)];
    const before = await stage.rows(foreign[0]!);
    const results = resultsOf(await edit(town, [...foreign, ...own], change));
    expect(results.map(({ ok }) => ok)).toEqual([false, true, true]);
    expect(results[0]?.message).toContain('不归您负责');
    expect(await stage.rows(foreign[0]!)).toBe(before);
    const path = `/content-manager/collection-types/api::scenic-spot.scenic-spot/${own[0]!.documentId}`;
    expect(JSON.stringify((await editor.ask('GET', path)).json)).toContain('2026-06-01');
    const left = ids(await findings(town, '&rule=stale'));
    expect(left).toEqual(ids(stage.own.slice(2)));
  });

  it('stands in the log under the person’s name', async () => {
    const { json } = await administrator.ask('GET', '/audit/entries');
    const entries = (json as { data: { person: string; target: string; action: string }[] }).data;
    const targets = entries.filter(({ person }) => person.includes(town.email)).map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(ids(stage.own.slice(0, 2))));
  });

  it('is refused to who only reads, and without anything to change', async () => {
    const analyst = await newStaff(stage.cms, 'boshan-analyst');
    const [result] = resultsOf(await edit(analyst, stage.own.slice(2, 3), change));
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('不能修改') });
    const { status, json } = await edit(editor, stage.own.slice(2, 3), {});
    expect([status, messageOf(json)]).toEqual([400, expect.stringContaining('至少一项')]);
    const future = await edit(editor, stage.own.slice(2, 3), { checkedOn: '2999-01-01' });
    expect(messageOf(future.json)).toContain('还没有到');
  });

  it('does not move an entry into a foreign town', async () => {
    const before = await stage.rows(stage.own[2]!);
    const [result] = resultsOf(await edit(town, stage.own.slice(2, 3), { town: stage.foreignTown }));
    expect(result?.ok).toBe(false);
    expect(await stage.rows(stage.own[2]!)).toBe(before);
    const [moved] = resultsOf(await edit(editor, stage.own.slice(2, 3), { town: stage.foreignTown }));
    expect(moved).toMatchObject({ ok: true });
    expect(ids(await findings(town))).not.toContain(stage.own[2]!.documentId);
    expect(ids(await findings(foreignTown))).toContain(stage.own[2]!.documentId);
    const back = resultsOf(await edit(editor, stage.own.slice(2, 3), { town: stage.ownTown }));
    expect(back[0]?.ok).toBe(true);
  });
});

describe('a change of one entry', () => {
  it('is seen soon, without a whole run', async () => {
    const target = stage.foreign[1]!;
    const staleOf = async () => ids(await findings(editor, '&rule=stale')).includes(target.documentId);
    expect(await staleOf()).toBe(true);
    const path = `/content-manager/collection-types/${SPOT}/${target.documentId}`;
    const verification = { status: 'verified', checkedOn: '2026-06-01', source: '现场' };
    expect((await editor.ask('PUT', path, { verification })).status).toBe(200);
    for (let tries = 0; (await staleOf()) && tries < 100; tries += 1) await wait(200);
    expect(await staleOf()).toBe(false);
  });
});

describe('settings and runs', () => {
  it('are the administrators’', async () => {
    for (const staff of [editor, town]) {
      expect((await staff.ask('POST', '/health/runs', {})).status).toBe(403);
      expect((await staff.ask('GET', '/health/settings')).status).toBe(403);
    }
    const { json } = await administrator.ask('GET', '/health/settings');
    const { settings } = (json as { data: { settings: Record<string, unknown> } }).data;
    const { status } = await administrator.ask('PUT', '/health/settings', { ...settings, staleMonths: 120 });
    expect(status).toBe(200);
    expect((await administrator.ask('PUT', '/health/settings', { ...settings, staleMonths: 0 })).status).toBe(400);
    await administrator.ask('POST', '/health/runs', {});
    expect(await findings(editor, `&rule=stale&uid=${SPOT}`)).toEqual([]);
    await administrator.ask('PUT', '/health/settings', settings);
    await administrator.ask('POST', '/health/runs', {});
    expect((await findings(editor, `&rule=stale&uid=${SPOT}`)).length).toBeGreaterThan(0);
  });
});

interface DayAnswer {
  readonly changes: readonly { documentId: string }[];
  readonly mayAddNotice: boolean;
  readonly health: { readonly findings: number };
}
const day = async (staff: Staff): Promise<DayAnswer> =>
  ((await staff.ask('GET', '/desk/day')).json as { data: DayAnswer }).data;

describe('the home page', () => {
  const roles = [
    'administrator',
    'editor',
    'reviewer',
    'town-editor',
    'contributor',
    'translator',
    'analyst',
    'auditor',
  ];
  it.each(roles)('answers %s', async (role) => {
    const data = await day(await newStaff(stage.cms, `boshan-${role}`));
    const writers = ['administrator', 'editor', 'town-editor', 'contributor'];
    expect(data).toMatchObject({ mayAddNotice: writers.includes(role), health: { findings: expect.any(Number) } });
  });

  it('tells a town editor what changed in its town alone', async () => {
    const [own, all] = [await day(town), await day(editor)];
    expect(ids(own.changes)).toContain(stage.own[0]!.documentId);
    expect(ids(own.changes).filter((id) => ids(stage.foreign).includes(id))).toEqual([]);
    expect(ids(all.changes)).toContain(stage.foreign[1]!.documentId);
  });

  const notice = (places: readonly string[]) => ({
    title: '临时关闭',
    titleEn: 'Closed for now',
    kind: 'closure',
    start: '2026-10-01T00:00:00.000Z',
    end: '2026-10-02T00:00:00.000Z',
    places,
  });
  it('drafts a notice in both languages within one’s own rights', async () => {
    const refused = await town.ask('POST', '/desk/notices', notice([stage.foreign[0]!.slug]));
    expect([refused.status, messageOf(refused.json)]).toEqual([403, expect.stringContaining('不是您负责的地点')]);
    const { status, json } = await town.ask('POST', '/desk/notices', notice([stage.own[0]!.slug]));
    expect(status).toBe(200);
    const { documentId } = (json as { data: { documentId: string } }).data;
    const find = (locale: string, state: string) =>
      stage.cms.document<{ name: string } | null>('api::notice.notice', 'findOne', {
        documentId,
        locale,
        status: state,
      });
    expect(await find('zh-Hans', 'draft')).toMatchObject({ name: '临时关闭' });
    expect(await find('en', 'draft')).toMatchObject({ name: 'Closed for now' });
    expect(await find('zh-Hans', 'published')).toBeNull();
    const early = await editor.ask('POST', '/desk/notices', { ...notice([]), end: '2026-09-01T00:00:00.000Z' });
    expect(messageOf(early.json)).toContain('结束时间要晚于开始时间');
  });
});
