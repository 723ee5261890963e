import { messageOf, openStage, SPOT, type Stage } from './rights/stage';
import { newStaff, type Answer, type Staff } from './rights/staff';

jest.setTimeout(300_000);

interface Version {
  readonly id: number;
  readonly action: string;
  readonly person: string;
  readonly note: string;
  readonly isCurrent: boolean;
  readonly name: string;
}
interface View {
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly differences?: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}
interface Rows {
  readonly versions: readonly { readonly id: number; readonly action: string; readonly language: string }[];
  readonly bodies: number;
  readonly orphans: number;
  readonly lost: number;
}

let stage: Stage;
let editor: Staff;
let town: Staff;
let foreign: Staff;
let contributor: Staff;

beforeAll(async () => {
  stage = await openStage('history');
  editor = await newStaff(stage.cms, 'boshan-editor');
  town = await newStaff(stage.cms, 'boshan-town-editor', { towns: [stage.ownTown] });
  foreign = await newStaff(stage.cms, 'boshan-town-editor', { towns: [stage.foreignTown] });
  contributor = await newStaff(stage.cms, 'boshan-contributor');
}, 400_000);

afterAll(() => stage?.close());

const dataOf = <T>({ json }: Answer): T => (json as { data: T }).data;
const manager = `/content-manager/collection-types/${SPOT}`;
const entry = (id: string): string => `/history/entries/${SPOT}/${id}`;
const list = async (id: string, staff = editor, locale = 'zh-Hans'): Promise<readonly Version[]> =>
  dataOf(await staff.ask('GET', `${entry(id)}?locale=${locale}`));
const view = async (id: string, version: number, staff = editor): Promise<View> =>
  dataOf(await staff.ask('GET', `${entry(id)}/versions/${version}`));
const restore = (id: string, version: number, staff = editor): Promise<Answer> =>
  staff.ask('POST', `${entry(id)}/versions/${version}/restore`, {});
const actionsOf = (versions: readonly Version[]): readonly string[] => versions.map(({ action }) => action);
const rows = (input: object): Promise<Rows> =>
  stage.cms.call('script', { path: require.resolve('./rights/history-rows.cjs'), input });
const made = async (data: object, staff = editor): Promise<string> => {
  const answer = await staff.ask('POST', manager, data);
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
  return dataOf<{ documentId: string }>(answer).documentId;
};
const put = async (id: string, data: object, staff = editor): Promise<void> => {
  const { status, json } = await staff.ask('PUT', `${manager}/${id}`, data);
  expect([status, messageOf(json)]).toEqual([200, '']);
};

describe('versions of an entry', () => {
  it('are kept of every change, with what was there before; a save that changes nothing adds none', async () => {
    const id = stage.own[0]!.documentId;
    expect(await list(id)).toEqual([]);
    await put(id, { staffNote: '第一次' });
    await put(id, { staffNote: '第一次' });
    await editor.ask('POST', `${manager}/${id}/actions/publish`, {});
    await editor.ask('POST', `${manager}/${id}/actions/unpublish`, {});
    const versions = await list(id);
    expect(actionsOf(versions)).toEqual(['撤回', '发布', '保存', '原有内容']);
    expect(versions.map(({ isCurrent }) => isCurrent)).toEqual([true, true, true, false]);
    expect(versions[0]).toMatchObject({ person: expect.stringContaining(editor.email) });
    expect(versions[3]).toMatchObject({ person: '系统' });
    const stored = await rows({ target: id });
    // The English version has been kept as it was.
    const chinese = stored.versions.filter(({ language }) => language === 'zh-Hans');
    expect([
      chinese.length,
      stored.versions.map(({ action }) => action).filter((each) => each === 'first').length,
    ]).toEqual([4, stored.versions.length - 3]);
    expect([stored.lost, stored.orphans]).toEqual([0, 0]);
  });

  it('stand or fall with the change', async () => {
    const id = stage.own[0]!.documentId;
    const before = (await rows({ target: id })).versions.length;
    expect((await editor.ask('PUT', `${manager}/${id}`, { slug: '不合规 的' })).status).toBe(400);
    expect((await rows({ target: id })).versions.length).toBe(before);
  });

  it('differ field by field from the draft, in words', async () => {
    const id = stage.own[1]!.documentId;
    await put(id, { summary: '一句旧的话' });
    await put(id, { summary: '一句新的话', stayMinutes: 75 });
    const [now, old] = await list(id);
    expect((await view(id, now!.id)).differences).toEqual([]);
    const { differences } = await view(id, old!.id);
    expect(differences).toContainEqual(expect.objectContaining({ before: '一句旧的话', after: '一句新的话' }));
    expect(JSON.stringify(differences)).not.toMatch(/"label":"[^"]*[A-Za-z]/);
  });
});

describe('restoring', () => {
  it('makes the draft as it was, to the last field, and publishes nothing', async () => {
    const target = stage.own[2]!;
    const id = target.documentId;
    const draft = async (): Promise<Record<string, unknown>> => {
      const { data } = (await editor.ask('GET', `${manager}/${id}`)).json as { data: Record<string, unknown> };
      return data;
    };
    // What is shown, without what tells how the draft stands to it.
    const published = async (): Promise<object> => {
      const answer = await editor.ask('GET', `${manager}/${id}?status=published`);
      return { ...dataOf<object>(answer), status: undefined, localizations: undefined };
    };
    const before = await draft();
    const shownBefore = await published();
    await put(id, {
      name: '改了的名称',
      summary: null,
      description: '全部重写。',
      images: [],
      location: { longitude: 117.85, latitude: 36.5, accuracyMetres: 50, address: '别处' },
    });
    const first = (await list(id)).at(-1)!;
    expect((await view(id, first.id)).differences!.length).toBeGreaterThan(2);
    const answer = await restore(id, first.id);
    expect([answer.status, dataOf(answer)]).toEqual([200, { lost: [] }]);
    expect((await view(id, first.id)).differences).toEqual([]);
    const after = await draft();
    for (const field of ['name', 'summary', 'description', 'pinyin', 'slug'])
      expect(after[field]).toEqual(before[field]);
    expect(await published()).toEqual(shownBefore);
    const [newest] = await list(id);
    expect(newest).toMatchObject({ action: '恢复历史版本', isCurrent: true, note: expect.stringContaining('恢复到') });
    const auditor = await newStaff(stage.cms, 'boshan-auditor');
    const [logged] = dataOf<{ action: string; person: string }[]>(
      await auditor.ask('GET', `/audit/entries?type=${SPOT}`),
    );
    expect(logged).toMatchObject({ action: '恢复历史版本', person: expect.stringContaining(editor.email) });
  });

  it('tells what has been deleted since, and restores the rest', async () => {
    const uploaded = await editor.upload('/upload', 'gone.png');
    const [file] = uploaded.json as [{ id: number }];
    const theme = await editor.ask('POST', '/content-manager/collection-types/api::theme.theme', {
      name: '要删的主题',
    });
    const { documentId } = dataOf<{ documentId: string }>(theme);
    const id = await made({
      name: '有图的景点',
      images: [{ media: file.id, alt: '旧图', credit: '局', licence: 'CC0' }],
      themes: { connect: [{ documentId }] },
    });
    const [full] = await list(id);
    await put(id, { summary: '后来的话' });
    await editor.ask('DELETE', `/upload/files/${file.id}`);
    await editor.ask('DELETE', `/content-manager/collection-types/api::theme.theme/${documentId}`);
    const answer = await restore(id, full!.id);
    expect(answer.status).toBe(200);
    const { lost } = dataOf<{ lost: readonly string[] }>(answer);
    expect(lost.join()).toMatch(/gone\.png.*已被删除/);
    expect(lost.join()).toMatch(/要删的主题.*已被删除/);
    const { data } = (await editor.ask('GET', `${manager}/${id}`)).json as { data: { summary: unknown } };
    expect(data.summary).toBeNull();
  });

  it('fetches a deleted entry back under its id, in both languages, as a draft', async () => {
    const id = await made({ name: '要删的景点', summary: '中文的话' });
    await editor.ask('PUT', `${manager}/${id}?locale=en`, { name: 'To be deleted' });
    await editor.ask('POST', `${manager}/${id}/actions/publish`, {});
    await editor.ask('DELETE', `${manager}/${id}?locale=*`);
    const gone = dataOf<(Version & { languages: string })[]>(await editor.ask('GET', '/history/deleted'));
    const item = gone.find(({ name }) => name === '要删的景点')!;
    expect(item.languages.split('、').sort()).toEqual(['中文', '英文'].sort());
    const answer = await editor.ask('POST', `/history/deleted/${item.id}/restore`, {});
    expect([answer.status, dataOf(answer)]).toEqual([200, expect.objectContaining({ lost: [], documentId: id })]);
    const chinese = (await editor.ask('GET', `${manager}/${id}`)).json as { data: object; meta: object };
    expect(chinese.data).toMatchObject({ name: '要删的景点', summary: '中文的话', publishedAt: null });
    const english = (await editor.ask('GET', `${manager}/${id}?locale=en`)).json as { data: object };
    expect(english.data).toMatchObject({ name: 'To be deleted' });
    const again = await editor.ask('POST', `/history/deleted/${item.id}/restore`, {});
    expect([again.status, messageOf(again.json)]).toEqual([400, expect.stringContaining('已经恢复')]);
  });
});

describe('rights', () => {
  it('close foreign entries, versions of other entries, and deleted entries of others', async () => {
    const [own, other] = [stage.own[0]!.documentId, stage.own[1]!.documentId];
    const version = (await list(own))[0]!.id;
    expect((await list(own, town)).length).toBeGreaterThan(0);
    for (const [method, path] of [
      ['GET', entry(own)],
      ['GET', `${entry(own)}/versions/${version}`],
      ['POST', `${entry(own)}/versions/${version}/restore`],
    ] as const) {
      const { status, json } = await foreign.ask(method, path, method === 'GET' ? undefined : {});
      expect([path, status, messageOf(json)]).toEqual([path, 403, expect.stringContaining('不归您负责')]);
    }
    // Through the address of an entry of one's own.
    const theirs = stage.foreign[0]!.documentId;
    expect((await foreign.ask('GET', `${entry(theirs)}/versions/${version}`)).status).toBe(404);
    expect((await restore(theirs, version, foreign)).status).toBe(404);
    expect((await restore(other, version)).status).toBe(404);
    const analyst = await newStaff(stage.cms, 'boshan-analyst');
    expect((await list(own, analyst)).length).toBeGreaterThan(0);
    expect((await restore(own, version, analyst)).status).toBe(403);
  });

  it('show a bin of one’s own', async () => {
    const id = await made({ name: '投稿人删的' }, contributor);
    expect((await contributor.ask('DELETE', `${manager}/${id}?locale=*`)).status).toBe(200);
    const names = async (staff: Staff): Promise<readonly string[]> =>
      dataOf<Version[]>(await staff.ask('GET', '/history/deleted')).map(({ name }) => name);
    await editor.ask('DELETE', `${manager}/${await made({ name: '编辑删的' })}?locale=*`);
    expect(await names(editor)).toEqual(expect.arrayContaining(['投稿人删的', '编辑删的']));
    expect(await names(contributor)).toContain('投稿人删的');
    for (const staff of [contributor, foreign]) expect(await names(staff)).not.toContain('编辑删的');
    expect(await names(foreign)).not.toContain('投稿人删的');
    const bin = dataOf<Version[]>(await contributor.ask('GET', '/history/deleted'));
    const item = bin.find(({ name }) => name === '投稿人删的');
    expect((await foreign.ask('GET', `/history/deleted/${item!.id}`)).status).toBe(403);
    expect((await foreign.ask('POST', `/history/deleted/${item!.id}/restore`, {})).status).toBe(403);
    expect((await contributor.ask('POST', `/history/deleted/${item!.id}/restore`, {})).status).toBe(200);
    expect((await contributor.ask('GET', `${manager}/${id}`)).status).toBe(200);
  });
});

describe('the clean-up', () => {
  it('keeps the latest versions however old, all of the days, and no content that nothing has', async () => {
    const id = await made({ name: '改了很多次' });
    for (let time = 1; time <= 6; time += 1) await put(id, { summary: `第 ${time} 次` });
    const all = { days: 180, versions: 4 };
    expect((await rows({ target: id, clean: all })).versions.length).toBe(7);
    const cleaned = await rows({ target: id, age: 200, clean: all });
    expect([cleaned.versions.length, cleaned.lost, cleaned.orphans]).toEqual([4, 0, 0]);
    expect((await view(id, cleaned.versions[0]!.id)).fields.length).toBeGreaterThan(0);
    await editor.ask('DELETE', `${manager}/${id}?locale=*`);
    expect((await rows({ target: id, clean: all })).versions.length).toBe(4);
    expect((await rows({ target: id, age: 200, clean: all })).versions.length).toBe(0);
  });
});
