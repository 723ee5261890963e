import { messageOf, openStage, SPOT, type Stage } from './rights/stage';
import { askJson, newStaff, type Staff } from './rights/staff';

interface Entry {
  readonly number: number;
  readonly person: string;
  readonly action: string;
  readonly type: string;
  readonly name: string;
  readonly target: string;
  readonly language: string;
  readonly details: string;
}
interface Found {
  readonly data: readonly Entry[];
  readonly meta: { readonly total: number; readonly pageSize: number };
}

let stage: Stage;
let editor: Staff;
let auditor: Staff;
let administrator: Staff;

beforeAll(async () => {
  stage = await openStage('audit');
  editor = await newStaff(stage.cms, 'boshan-editor');
  auditor = await newStaff(stage.cms, 'boshan-auditor');
  administrator = await newStaff(stage.cms, 'boshan-administrator');
}, 400_000);

afterAll(() => stage?.close());

const script = <T>(name: string, input: unknown = {}): Promise<T> =>
  stage.cms.call<T>('script', { path: require.resolve(`./rights/${name}.cjs`), input });
const read = async (query = ''): Promise<Found> => (await auditor.ask('GET', `/audit/entries?${query}`)).json as Found;
const newest = async (): Promise<Entry> => (await read()).data[0]!;
const entry = (place = 0): string => `/content-manager/collection-types/${SPOT}/${stage.own[place]!.documentId}`;

describe('what somebody does to content', () => {
  it('is written down: who, what, to which entry, and the names of the fields that changed', async () => {
    const who = expect.stringContaining(editor.email);
    const name = stage.nameOf(stage.own[0]!);
    const about = { person: who, type: '景区景点', name, target: stage.own[0]!.documentId, language: '中文' };
    expect((await editor.ask('PUT', entry(), { staffNote: '只给同事的话' })).status).toBe(200);
    expect(await newest()).toMatchObject({ ...about, action: '修改', details: '内部备注' });
    await editor.ask('POST', `${entry()}/actions/publish`, {});
    expect((await read('action=publish')).data[0]).toMatchObject({ ...about, action: '发布' });
    await editor.ask('POST', `${entry()}/actions/unpublish`, {});
    expect(await newest()).toMatchObject({ ...about, action: '撤回' });
    const made = await editor.ask('POST', `/content-manager/collection-types/${SPOT}`, { name: '要删的景点' });
    const { documentId } = (made.json as { data: { documentId: string } }).data;
    expect(await newest()).toMatchObject({ person: who, action: '新建', name: '要删的景点' });
    await editor.ask('DELETE', `/content-manager/collection-types/${SPOT}/${documentId}`);
    expect(await newest()).toMatchObject({ person: who, action: '删除', name: '要删的景点' });
    expect(JSON.stringify(await read())).not.toContain('只给同事的话');
  });

  it('stands or falls with the change', async () => {
    const before = (await read()).meta.total;
    const bad = await editor.ask('PUT', entry(), { slug: '不合规的 代号' });
    expect(bad.status).toBe(400);
    expect((await read()).meta.total).toBe(before);
    await script('break-log', { broken: true });
    const rows = await stage.rows(stage.own[1]!);
    expect((await editor.ask('PUT', entry(1), { staffNote: '没有记录的改动' })).status).toBe(500);
    expect(await stage.rows(stage.own[1]!)).toBe(rows);
    await script('break-log', { broken: false });
    expect((await editor.ask('PUT', entry(1), { staffNote: '有记录的改动' })).status).toBe(200);
    expect((await read()).meta.total).toBe(before + 1);
  });
});

describe('what somebody does besides', () => {
  it('signing in, well and badly, without the password', async () => {
    expect((await read('action=sign-in')).data[0]).toMatchObject({
      action: '登录',
      person: expect.stringContaining(administrator.email),
    });
    const attempt = { email: editor.email, password: 'Wrong-Password-9' };
    expect((await askJson(stage.cms.address, 'POST', '/admin/login', attempt)).status).toBe(400);
    expect((await read('action=sign-in-failed')).data[0]).toMatchObject({ person: editor.email });
    expect(await script<string>('log-text')).not.toContain('Wrong-Password-9');
  });

  it('inviting, assigning and changing people', async () => {
    const person = { name: '古镇景区', email: 'guzhen@rights.test', towns: [stage.ownTown] };
    const invited = await administrator.ask('POST', '/people/invitations', person);
    expect([invited.status, invited.text.slice(0, 200)]).toEqual([200, expect.stringContaining('registrationToken=')]);
    const { id, link } = (invited.json as { data: { id: number; link: string } }).data;
    expect((await read('type=person')).data[0]).toMatchObject({ action: '新建', name: person.email });
    expect((await read('type=scope')).data[0]).toMatchObject({ action: '新建' });
    await administrator.ask('PUT', `/people/${id}/scope`, { towns: [stage.foreignTown] });
    expect((await read('type=scope')).data[0]).toMatchObject({ action: '修改', details: '人员、镇街、条目' });
    const registrationToken = new URL(`http://x${link}`).searchParams.get('registrationToken');
    const userInfo = { firstname: '古镇', lastname: '', password: 'Open-Account-2026' };
    const opened = await askJson(stage.cms.address, 'POST', '/admin/register', { registrationToken, userInfo });
    expect([opened.status, opened.text.slice(0, 300)]).toEqual([200, expect.anything()]);
    expect((await read('action=registered')).data[0]).toMatchObject({ action: '启用账号' });
    await administrator.ask('PUT', `/admin/users/${id}`, { password: 'New-Password-2026', firstname: '古镇' });
    expect((await read('type=person&action=update')).data[0]).toMatchObject({
      details: expect.stringContaining('密码'),
    });
    const text = await script<string>('log-text');
    for (const secret of ['New-Password-2026', 'Open-Account-2026', registrationToken!])
      expect(text).not.toContain(secret);
  });

  it('uploading and deleting files, and what was refused', async () => {
    const uploaded = await editor.upload('/upload', 'logged.png');
    const [{ id }] = uploaded.json as [{ id: number }];
    expect((await read('type=media&action=create')).data[0]).toMatchObject({ name: 'logged.png' });
    await editor.ask('DELETE', `/upload/files/${id}`);
    expect((await read('type=media&action=delete')).data[0]).toMatchObject({ name: 'logged.png' });
    await auditor.ask('DELETE', entry());
    expect((await read('action=refused')).data[0]).toMatchObject({ person: expect.stringContaining(auditor.email) });
  });
});

describe('who reads the log', () => {
  it('are auditors and administrators', async () => {
    for (const path of ['/audit/entries', '/audit/choices', '/audit/verification', '/audit/export']) {
      expect([path, (await auditor.ask('GET', path)).status]).toEqual([path, 200]);
      expect([path, (await administrator.ask('GET', path)).status]).toEqual([path, 200]);
      const { status, json } = await editor.ask('GET', path);
      expect([path, status, messageOf(json)]).toEqual([path, 403, expect.stringContaining('局编辑')]);
    }
  });

  it('find by person, action, type and day; a wrong day is told', async () => {
    const { data } = await read(`person=${encodeURIComponent((await newest()).person)}`);
    expect(new Set(data.map(({ person }) => person)).size).toBe(1);
    expect(new Set((await read(`type=${SPOT}`)).data.map(({ type }) => type))).toEqual(new Set(['景区景点']));
    expect((await read('from=2000-01-01&to=2000-01-02')).meta.total).toBe(0);
    const wrong = await auditor.ask('GET', '/audit/entries?from=gestern');
    expect([wrong.status, messageOf(wrong.json)]).toEqual([400, '日期要写成 2026-01-31 的样子。']);
  });

  it('take it along as a table that Excel opens, which is written down too', async () => {
    const { text } = await auditor.ask('GET', '/audit/export?action=publish');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const lines = text.slice(1).trim().split('\r\n');
    expect(lines[0]).toContain('序号,时间（北京时间）,人员,操作');
    expect(lines.length).toBe((await read('action=publish')).meta.total + 1);
    expect((await read('action=export')).data[0]).toMatchObject({ action: '导出', type: '操作日志' });
  });
});

describe('an entry of the log', () => {
  const attempts = ['PUT', 'POST', 'PATCH', 'DELETE'] as const;

  it('is changed and removed by no route', async () => {
    for (const method of attempts) {
      for (const path of [
        '/audit/entries/1',
        '/audit/entries',
        '/content-manager/collection-types/plugin::audit.entry/1',
      ]) {
        const { status } = await administrator.ask(method, path, { documentIds: ['1'] });
        expect([method, path, status >= 400]).toEqual([method, path, true]);
      }
    }
  });

  it('is changed and removed by no statement', async () => {
    const answers = await script<string[]>('attack-log');
    expect(answers.length).toBe(4);
    for (const answer of answers) expect(answer).toContain('操作日志只能追加');
  });

  it('that was tampered with past all that is found', async () => {
    expect((await auditor.ask('GET', '/audit/verification')).json).toMatchObject({
      data: { entries: expect.any(Number) },
    });
    expect((await auditor.ask('GET', '/audit/verification')).json).not.toMatchObject({
      data: { broken: expect.anything() },
    });
    await script('tamper', { number: 3 });
    expect((await auditor.ask('GET', '/audit/verification')).json).toMatchObject({
      data: { entries: 2, broken: { number: 3, reason: 'changed' } },
    });
    await script('tamper', { number: 3, back: true });
    await script('tamper', { cut: true });
    expect((await auditor.ask('GET', '/audit/verification')).json).toMatchObject({
      data: { broken: { reason: 'missing' } },
    });
  });
});

describe('a log of 100,000 entries', () => {
  it('is paged and filtered in less than half a second', async () => {
    await script('fill-log', { entries: 100_000 });
    for (const query of ['', 'page=1900', 'action=publish&page=3', 'from=2026-01-01&to=2026-01-31']) {
      const begun = performance.now();
      const { meta, data } = await read(query);
      expect([query, performance.now() - begun < 500]).toEqual([query, true]);
      if (query === '') expect(meta.total).toBeGreaterThan(100_000);
      expect(data.length).toBeGreaterThan(0);
    }
    const { status } = await auditor.ask('GET', '/audit/choices');
    expect(status).toBe(200);
  });
});
