import { promises as fs } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { runCms, type Cms } from './cms/process';
import { cmsFolder, distFolder, seededData } from './cms/template';
import { messageOf } from './rights/stage';
import { newStaff, type Answer, type Staff } from './rights/staff';

jest.setTimeout(300_000);

const NOTICE = 'api::notice.notice';
const LONGEST_MS = 60_000;
const HOUR_MS = 3_600_000;

interface Plan {
  readonly id: number;
  readonly name: string;
  readonly action: string;
  readonly state: string;
  readonly message: string;
  readonly settled: number;
  readonly target: string;
}

let data: string;
let cms: Cms;
let other: Cms | undefined;
let editor: Staff;

const start = (): Promise<Cms> => runCms({ cmsFolder, distFolder, data });

beforeAll(async () => {
  data = await seededData('schedule');
  cms = await start();
  // Who may publish without review; the one that may not is among what fails.
  editor = await newStaff(cms, 'boshan-administrator');
}, 400_000);

afterAll(async () => {
  await other?.stop();
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

const plans = (input: object = {}): Promise<readonly Plan[]> =>
  cms.call('script', { path: require.resolve('./rights/plans.cjs'), input });
const dataOf = <T>({ json }: Answer): T => (json as { data: T }).data;
const manager = `/content-manager/collection-types/${NOTICE}`;
/** The Shanghai clock, so many ms from now. */
const clock = (ahead: number): string => new Date(Date.now() + 8 * HOUR_MS + ahead).toISOString().slice(0, 16);

/** An unpublished notice, whole enough to be published. */
const notice = async (name: string, more: object = {}): Promise<string> => {
  const start = new Date().toISOString();
  const answer = await editor.ask('POST', manager, {
    name,
    kind: 'information',
    severity: 'info',
    start,
    summary: '测试',
    ...more,
  });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
  return dataOf<{ documentId: string }>(answer).documentId;
};
const schedule = (id: string, action: string, due = clock(HOUR_MS), staff = editor): Promise<Answer> =>
  staff.ask('POST', `/schedule/entries/${NOTICE}/${id}`, { action, due, locale: 'zh-Hans' });
/** Schedules, and moves the time closer than a form can. */
const scheduleIn = async (id: string, action: string, due: number, staff = editor): Promise<number> => {
  const answer = await schedule(id, action, clock((action === 'publish' ? 1 : 2) * HOUR_MS), staff);
  expect([answer.status, messageOf(answer.json)]).toEqual([200, '']);
  const plan = (await plans()).find(
    (each) => each.target === id && each.action === action && each.state === 'waiting',
  )!;
  await plans({ id: plan.id, due });
  return plan.id;
};
const settled = async (id: number): Promise<Plan> => {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await wait(200)) {
    const plan = (await plans()).find((each) => each.id === id)!;
    if (plan.state !== 'waiting') return plan;
  }
  throw new Error(`plan ${id} is still waiting`);
};
const isPublished = async (documentId: string): Promise<boolean> => {
  const parameters = { documentId, locale: 'zh-Hans', status: 'published' };
  return (await cms.document<object | null>(NOTICE, 'findOne', parameters)) !== null;
};
const publications = async (id: string): Promise<readonly { action: string; person: string }[]> => {
  const answer = await editor.ask('GET', `/history/entries/${NOTICE}/${id}?locale=zh-Hans`);
  return dataOf<{ action: string; person: string }[]>(answer).filter(({ action }) => action === '发布');
};

describe('what is scheduled', () => {
  it('is listed, can be moved and cancelled, and happens in the name of who scheduled it', async () => {
    const id = await notice('按时发布的公告');
    const plan = await scheduleIn(id, 'publish', HOUR_MS);
    const [listed] = dataOf<object[]>(await editor.ask('GET', '/schedule/plans'));
    expect(listed).toMatchObject({ name: '按时发布的公告', action: 'publish', state: 'waiting', mayChange: true });
    const path = `/schedule/entries/${NOTICE}/${id}/plans/${plan}`;
    expect((await editor.ask('PUT', path, { due: clock(3 * HOUR_MS) })).status).toBe(200);
    await plans({ id: plan, due: 0 });
    expect(await settled(plan)).toMatchObject({ state: 'done', message: '' });
    expect(await isPublished(id)).toBe(true);
    expect(await publications(id)).toEqual([
      expect.objectContaining({ person: expect.stringContaining(editor.email) }),
    ]);
    const auditor = await newStaff(cms, 'boshan-auditor');
    const logged = dataOf<{ action: string; person: string; name: string }[]>(
      await auditor.ask('GET', '/audit/entries'),
    ).filter(({ name }) => name === '按时发布的公告');
    expect(logged.map(({ action }) => action).reverse()).toEqual([
      '新建',
      '安排定时',
      '修改定时',
      '未经审核直接发布',
      '发布',
      '定时执行',
    ]);
    expect(logged.every(({ person }) => person.includes(editor.email))).toBe(true);
    const back = await scheduleIn(id, 'unpublish', 0);
    expect(await settled(back)).toMatchObject({ state: 'done' });
    expect(await isPublished(id)).toBe(false);
  });

  it('does not happen once it is cancelled', async () => {
    const id = await notice('取消的公告');
    const plan = await scheduleIn(id, 'publish', HOUR_MS);
    const later = await scheduleIn(await notice('没有取消的公告'), 'publish', 2_000);
    expect((await editor.ask('DELETE', `/schedule/entries/${NOTICE}/${id}/plans/${plan}`)).status).toBe(200);
    await plans({ id: plan, due: 0 });
    // The control: what is due later has happened.
    expect(await settled(later)).toMatchObject({ state: 'done' });
    expect(await isPublished(id)).toBe(false);
    const again = await editor.ask('DELETE', `/schedule/entries/${NOTICE}/${id}/plans/${plan}`);
    expect([again.status, messageOf(again.json)]).toEqual([400, expect.stringContaining('请刷新页面')]);
  });

  it('refuses the past, a second of its kind, and a take-back before the publication', async () => {
    const id = await notice('排错的公告');
    const told = async (answer: Promise<Answer>): Promise<string> => messageOf((await answer).json);
    expect(await told(schedule(id, 'publish', clock(-HOUR_MS)))).toContain('已经过去');
    expect(await told(schedule(id, 'publish', '明天'))).toContain('请选择日期和时间');
    expect((await schedule(id, 'publish', clock(2 * HOUR_MS))).status).toBe(200);
    expect(await told(schedule(id, 'publish', clock(3 * HOUR_MS)))).toContain('已经有同样的定时');
    expect(await told(schedule(id, 'unpublish', clock(HOUR_MS)))).toContain('撤回要晚于定时发布');
  });
});

describe('what fails', () => {
  it('is told in Chinese, and leaves the entry as it was', async () => {
    const id = await notice('结束早于开始', {});
    const plan = await scheduleIn(id, 'publish', HOUR_MS);
    // A draft may lack what a publication needs.
    await editor.ask('PUT', `${manager}/${id}`, { kind: null });
    await plans({ id: plan, due: 0 });
    const failed = await settled(plan);
    expect([failed.state, failed.message]).toEqual(['failed', expect.stringMatching(/\p{Script=Han}/u)]);
    expect(await isPublished(id)).toBe(false);
    const [shown] = dataOf<object[]>(await editor.ask('GET', `/schedule/entries/${NOTICE}/${id}`));
    expect(shown).toMatchObject({ state: 'failed', message: failed.message });
  });

  it('because the person has left, or has lost the right, the entry is gone, or nobody has approved it', async () => {
    const leaver = await newStaff(cms, 'boshan-editor');
    const left = await scheduleIn(await notice('离职者的公告'), 'publish', HOUR_MS, leaver);
    await plans({ id: left, disable: leaver.id, due: 0 });
    expect(await settled(left)).toMatchObject({ state: 'failed', message: expect.stringContaining('账号已经停用') });
    const gone = await notice('删掉的公告');
    const orphan = await scheduleIn(gone, 'publish', HOUR_MS);
    await editor.ask('DELETE', `${manager}/${gone}?locale=*`);
    await plans({ id: orphan, due: 0 });
    expect(await settled(orphan)).toMatchObject({ state: 'failed', message: expect.stringContaining('已经被删除') });
    const unread = await notice('没有审核的公告');
    const hasty = await newStaff(cms, 'boshan-editor');
    const early = await scheduleIn(unread, 'publish', HOUR_MS, hasty);
    await plans({ id: early, due: 0 });
    expect(await settled(early)).toMatchObject({ state: 'failed', message: expect.stringContaining('还没有审核通过') });
    expect(await isPublished(unread)).toBe(false);
    const id = await notice('没有权限的公告');
    const demoted = await newStaff(cms, 'boshan-editor');
    const plan = await scheduleIn(id, 'publish', HOUR_MS, demoted);
    await cms.call('script', {
      path: require.resolve('./rights/role-of.cjs'),
      input: { user: demoted.id, role: 'boshan-analyst' },
    });
    await plans({ id: plan, due: 0 });
    expect(await settled(plan)).toMatchObject({ state: 'failed', message: expect.stringContaining('不能发布') });
    expect(await isPublished(id)).toBe(false);
  });

  it('is closed to who may not publish', async () => {
    const id = await notice('别人的公告');
    const contributor = await newStaff(cms, 'boshan-contributor');
    const translator = await newStaff(cms, 'boshan-translator');
    for (const staff of [contributor, translator]) {
      expect((await schedule(id, 'publish', clock(HOUR_MS), staff)).status).toBe(403);
    }
    const plan = await scheduleIn(id, 'publish', HOUR_MS);
    const path = `/schedule/entries/${NOTICE}/${id}/plans/${plan}`;
    expect((await contributor.ask('DELETE', path)).status).toBe(403);
    expect((await contributor.ask('PUT', path, { due: clock(HOUR_MS) })).status).toBe(403);
    expect(dataOf(await contributor.ask('GET', '/schedule/plans'))).toEqual([]);
    const elsewhere = `/schedule/entries/${NOTICE}/${await notice('另一条')}/plans/${plan}`;
    expect((await editor.ask('DELETE', elsewhere)).status).toBe(404);
  });
});

describe('with two instances on one database', () => {
  it('everything happens once', async () => {
    other = await start();
    const ids: string[] = [];
    for (let number = 1; number <= 6; number += 1) ids.push(await notice(`两台服务器的第 ${number} 条`));
    const waiting: number[] = [];
    for (const id of ids) waiting.push(await scheduleIn(id, 'publish', HOUR_MS));
    const due = Date.now() + 3_000;
    for (const id of waiting) await plans({ id, due: due - Date.now() });
    for (const id of waiting) expect(await settled(id)).toMatchObject({ state: 'done', message: '' });
    for (const id of ids) expect([id, (await publications(id)).length]).toEqual([id, 1]);
    await other.stop();
    other = undefined;
  });

  it('what a killed one held is done by another when its hold has run out', async () => {
    const id = await notice('被打断的公告');
    const plan = await scheduleIn(id, 'publish', HOUR_MS);
    await plans({ id: plan, lease: 10_000, due: 0 });
    await wait(2_500);
    expect(await isPublished(id)).toBe(false);
    expect(await settled(plan)).toMatchObject({ state: 'done' });
    expect((await publications(id)).length).toBe(1);
  });
});

describe('after a time in which nothing ran', () => {
  it('what was missed happens at the start, in its order, once', async () => {
    const [twice, plain] = [await notice('先发后撤的公告'), await notice('停电时该发的公告')];
    const first = await scheduleIn(twice, 'publish', HOUR_MS);
    const second = await scheduleIn(twice, 'unpublish', HOUR_MS);
    const third = await scheduleIn(plain, 'publish', HOUR_MS);
    await plans({ id: first, due: 3_000 });
    await plans({ id: third, due: 3_500 });
    await plans({ id: second, due: 4_000 });
    await cms.kill();
    await wait(4_500);
    cms = await start();
    for (const id of [first, second, third]) expect(await settled(id)).toMatchObject({ state: 'done' });
    const at = new Map((await plans()).map(({ id, settled: time }) => [id, Number(time)]));
    expect(at.get(first)!).toBeLessThanOrEqual(at.get(third)!);
    expect(at.get(third)!).toBeLessThanOrEqual(at.get(second)!);
    expect([await isPublished(twice), await isPublished(plain)]).toEqual([false, true]);
  });
});
