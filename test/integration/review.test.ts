import type { Target } from './rights/probes';
import { messageOf, openStage, SPOT, type Stage } from './rights/stage';
import { askJson, newStaff, type Answer, type Staff } from './rights/staff';

jest.setTimeout(300_000);

const NOTICE = 'api::notice.notice';
const CHINESE = /\p{Script=Han}/u;
const roles = [
  ...['town-editor', 'contributor', 'translator', 'reviewer', 'editor', 'administrator'],
  ...['analyst', 'auditor'],
] as const;

let stage: Stage;
const people = new Map<string, Staff>();
const person = (name: string): Staff => people.get(name)!;
let used = 0;
/** A spot of the own town that no other test has touched. */
const fresh = (): Target => stage.own[(used += 1) - 1]!;

beforeAll(async () => {
  stage = await openStage('review');
  const { cms, ownTown, own } = stage;
  const entries = own.map(({ uid, documentId }) => `${uid}/${documentId}`);
  const scopes: Record<string, Parameters<typeof newStaff>[2]> = {
    'town-editor': { towns: [ownTown] },
    contributor: { entries },
  };
  for (const role of roles) people.set(role, await newStaff(cms, `boshan-${role}`, scopes[role]));
  people.set('other reviewer', await newStaff(cms, 'boshan-reviewer'));
  people.set('owner', await newStaff(cms, 'strapi-super-admin'));
}, 400_000);

afterAll(() => stage?.close());

type Language = 'zh-Hans' | 'en';
const key = ({ uid, documentId }: Target, language: Language = 'zh-Hans') => ({
  type: uid,
  entry: documentId,
  language,
});
const query = (target: Target, language?: Language): string => new URLSearchParams(key(target, language)).toString();

interface Panel {
  readonly state: string;
  readonly version: string;
  readonly words: string;
  readonly actions: readonly { readonly action: string; readonly refusal?: string }[];
  readonly steps: readonly { readonly step: string; readonly personName: string; readonly words: string | null }[];
}
const panel = async (name: string, target: Target, language?: Language): Promise<Panel> => {
  const { json, text } = await person(name).ask('GET', `/review/state?${query(target, language)}`);
  const { data } = json as { data?: Panel };
  if (!data) throw new Error(text);
  return data;
};
interface Sent {
  readonly words?: string;
  readonly version?: string;
  readonly language?: Language;
}
const act = (name: string, action: string, target: Target, sent: Sent = {}): Promise<Answer> => {
  const { words, version, language } = sent;
  const items = [{ ...key(target, language), ...(version !== undefined && { version }) }];
  return person(name).ask('POST', '/review/actions', { action, items, ...(words !== undefined && { words }) });
};
const one = ({ uid, documentId }: Target): string => `/content-manager/collection-types/${uid}/${documentId}`;
const edit = (name: string, target: Target, data: object, language: Language = 'zh-Hans'): Promise<Answer> =>
  person(name).ask('PUT', `${one(target)}?locale=${language}`, data);
const publish = (name: string, target: Target, language: Language = 'zh-Hans'): Promise<Answer> =>
  person(name).ask('POST', `${one(target)}/actions/publish?locale=${language}`, {});
const published = async ({ uid, documentId }: Target): Promise<{ summary?: string } | null> =>
  stage.cms.document(uid, 'findOne', { documentId, locale: 'zh-Hans', status: 'published' });
const status = ({ status: number, json }: Answer): readonly [number, boolean] => [
  number,
  CHINESE.test(messageOf(json)),
];
const refused = [403, true];
const conflict = [409, true];
const ok = async (answer: Promise<Answer>): Promise<void> => {
  const { status: number, text } = await answer;
  expect([number, number < 300 ? '' : text.slice(0, 400)]).toEqual([number < 300 ? number : 200, '']);
};
const logged = async (target: Target): Promise<readonly string[]> => {
  const { json } = await person('auditor').ask('GET', '/audit/entries?page=1');
  const { data } = json as { data: { action: string; target: string }[] };
  return data.filter((each) => each.target === target.documentId).map(({ action }) => action);
};

describe('the way to publication', () => {
  it('goes by sending, returning with words, mending, approving, publishing; the log tells all of it', async () => {
    const target = fresh();
    await ok(edit('town-editor', target, { summary: '第一稿' }));
    expect((await panel('town-editor', target)).state).toBe('draft');
    await ok(act('town-editor', 'send', target));
    const { version } = await panel('reviewer', target);
    expect(status(await act('reviewer', 'return', target, { version }))).toEqual([400, true]);
    await ok(act('reviewer', 'return', target, { version, words: '请补上票价' }));
    expect(await panel('town-editor', target)).toMatchObject({ state: 'returned', words: '请补上票价' });
    await ok(edit('town-editor', target, { summary: '第二稿' }));
    await ok(act('town-editor', 'send', target));
    await ok(act('reviewer', 'approve', target, { version: (await panel('reviewer', target)).version }));
    await ok(publish('editor', target));
    expect(await published(target)).toMatchObject({ summary: '第二稿' });
    const { state, steps } = await panel('town-editor', target);
    expect([state, steps.map(({ step }) => step)]).toEqual([
      'published',
      ['publish', 'approve', 'send', 'return', 'send'],
    ]);
    // The form's button saves before it publishes.
    const log = ['发布', '修改', '审核通过', '送审', '修改', '退回修改', '送审', '修改'];
    expect(await logged(target)).toEqual(log);
  });
});

describe('what is not approved', () => {
  const ways: readonly (readonly [string, (name: string, target: Target) => Promise<Answer>])[] = [
    ['the button', (name, target) => publish(name, target)],
    [
      'the button, with a change in the form',
      (name, target) => person(name).ask('POST', `${one(target)}/actions/publish`, { summary: '夹带' }),
    ],
    [
      'bulk publication',
      (name, { uid, documentId }) =>
        person(name).ask('POST', `/content-manager/collection-types/${uid}/actions/bulkPublish`, {
          documentIds: [documentId],
          locale: ['zh-Hans', 'en'],
        }),
    ],
    ['the queue', (name, target) => act(name, 'publish', target)],
  ];
  const states: readonly (readonly [string, (target: Target) => Promise<void>])[] = [
    ['a draft', async () => undefined],
    ['sent', async (target) => ok(act('town-editor', 'send', target))],
    [
      'returned',
      async (target) => {
        await ok(act('town-editor', 'send', target));
        await ok(act('reviewer', 'return', target, { words: '不对' }));
      },
    ],
    [
      'approved in another version',
      async (target) => {
        await ok(act('town-editor', 'send', target));
        await ok(act('reviewer', 'approve', target));
        await ok(edit('town-editor', target, { summary: `又改 ${Math.random()}` }));
      },
    ],
  ];
  const cases = states.flatMap(([name, prepare]) => ways.map(([way, ask]) => [name, way, prepare, ask] as const));

  it.each(cases)('%s, is not published by %s', async (_, __, prepare, ask) => {
    const target = stage.own.at(-1)!;
    await ok(edit('town-editor', target, { summary: `稿子 ${Math.random()}` }));
    await act('town-editor', 'withdraw', target);
    await prepare(target);
    const before = await published(target);
    for (const name of ['editor', 'reviewer']) {
      const [number, chinese] = status(await ask(name, target));
      expect([name, [403, 409].includes(number), chinese]).toEqual([name, true, true]);
    }
    expect(await published(target)).toEqual(before);
  });

  it('is published by nobody’s token either', async () => {
    const { token } = await stage.cms.call<{ token: string }>('script', {
      path: require.resolve('./rights/full-token.cjs'),
      input: {},
    });
    const target = stage.own.at(-1)!;
    await ok(edit('town-editor', target, { summary: '令牌' }));
    const before = await published(target);
    const path = `/api/scenic-spots/${target.documentId}?status=published&locale=zh-Hans`;
    const answer = await askJson(stage.cms.address, 'PUT', path, { data: { summary: '令牌' } }, token);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await published(target)).toEqual(before);
  });

  it('is published by the bureau’s administrator and the owner, and the log says so', async () => {
    for (const name of ['administrator', 'owner']) {
      const target = stage.own.at(-1)!;
      await ok(edit('town-editor', target, { summary: `直接 ${name}` }));
      await ok(publish(name, target));
      expect(await published(target)).toMatchObject({ summary: `直接 ${name}` });
      expect((await logged(target)).slice(0, 2)).toEqual(['发布', '未经审核直接发布']);
    }
  });
});

describe('an approval', () => {
  it('is of what the reviewer looked at', async () => {
    const target = stage.own.at(-1)!;
    await ok(edit('town-editor', target, { summary: '甲' }));
    await ok(act('town-editor', 'send', target));
    const { version } = await panel('reviewer', target);
    await ok(edit('town-editor', target, { summary: '乙' }));
    expect(status(await act('reviewer', 'approve', target, { version }))).toEqual(conflict);
    expect((await panel('reviewer', target)).state).toBe('sent');
    await ok(act('town-editor', 'withdraw', target));
  });

  it('ends where a field that languages share is changed in another language’s version', async () => {
    const target = stage.own.at(-1)!;
    await ok(edit('translator', target, { summary: `A text ${Math.random()}` }, 'en'));
    await ok(act('translator', 'send', target, { language: 'en' }));
    await ok(act('reviewer', 'approve', target, { language: 'en' }));
    await ok(edit('town-editor', target, { stayMinutes: 77 }));
    expect((await panel('reviewer', target, 'en')).state).toBe('draft');
    expect(status(await publish('editor', target, 'en'))).toEqual(refused);
  });

  it('stays where staff write a note to each other, or save without a change', async () => {
    const target = stage.own.at(-1)!;
    await ok(edit('town-editor', target, { summary: `稿 ${Math.random()}` }));
    await ok(act('town-editor', 'send', target));
    await ok(act('reviewer', 'approve', target));
    await ok(edit('town-editor', target, { staffNote: '给同事' }));
    expect((await panel('reviewer', target)).state).toBe('approved');
    await ok(publish('editor', target));
  });

  it('goes to the first of two; the second is told who was faster', async () => {
    const target = stage.own.at(-1)!;
    await ok(edit('town-editor', target, { summary: `稿 ${Math.random()}` }));
    await ok(act('town-editor', 'send', target));
    const { version } = await panel('reviewer', target);
    const answers = await Promise.all(
      ['reviewer', 'other reviewer'].map((name) => act(name, 'approve', target, { version })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const second = answers.find((answer) => answer.status === 409)!;
    expect(messageOf(second.json)).toMatch(/已通过.*boshan-reviewer/);
    await ok(act('town-editor', 'withdraw', target));
  });

  it('is not one’s own', async () => {
    const target = stage.own.at(-1)!;
    await ok(edit('administrator', target, { summary: `稿 ${Math.random()}` }));
    await ok(act('town-editor', 'send', target));
    // Last changed by the administrator, sent by the town.
    expect(status(await act('administrator', 'approve', target))).toEqual(refused);
    expect((await panel('administrator', target)).actions).toContainEqual({
      action: 'approve',
      refusal: expect.stringContaining('另一位审核员'),
    });
    await ok(act('town-editor', 'withdraw', target));
    await ok(act('administrator', 'send', target));
    expect(status(await act('administrator', 'approve', target))).toEqual(refused);
    await ok(act('reviewer', 'approve', target));
    await ok(act('town-editor', 'withdraw', target));
  });
});

describe('who may do what', () => {
  const may: Readonly<Record<string, readonly string[]>> = {
    send: ['town-editor', 'contributor', 'editor', 'administrator'],
    approve: ['reviewer', 'administrator'],
    return: ['reviewer', 'administrator'],
    withdraw: ['town-editor', 'contributor', 'editor', 'administrator'],
  };
  const cases = Object.entries(may).flatMap(([action, open]) =>
    roles.map((role) => [role, open.includes(role) ? 'may' : 'may not', action] as const),
  );

  it.each(cases)('%s %s %s', async (role, mode, action) => {
    const target = stage.own.at(-1)!;
    await ok(edit('owner', target, { summary: `稿 ${Math.random()}` }));
    await act('owner', 'withdraw', target);
    if (action !== 'send') await ok(act('owner', 'send', target));
    const before = (await panel('owner', target)).state;
    const answer = await act(role, action, target, { words: '原因' });
    expect([answer.status, messageOf(answer.json)]).toEqual(
      mode === 'may' ? [200, ''] : [403, expect.stringMatching(CHINESE)],
    );
    if (mode === 'may not') expect((await panel('owner', target)).state).toBe(before);
  });

  it.each(['town-editor', 'contributor'])('%s gets nothing of a foreign entry', async (role) => {
    const target = stage.foreign[0]!;
    await ok(edit('owner', target, { summary: '外镇的秘密稿子' }));
    await act('owner', 'send', target);
    for (const path of ['state', 'difference']) {
      const answer = await person(role).ask('GET', `/review/${path}?${query(target)}`);
      expect(status(answer)).toEqual(refused);
      expect(answer.text).not.toContain('秘密');
    }
    for (const action of ['send', 'withdraw', 'approve', 'return', 'publish']) {
      const answer = await act(role, action, target, { words: '原因' });
      expect([action, ...status(answer)]).toEqual([action, ...refused]);
    }
    for (const tab of ['pending', 'mine', 'returned', 'approved']) {
      const answer = await person(role).ask('GET', `/review/queue?tab=${tab}`);
      expect([tab, answer.text.includes(target.documentId)]).toEqual([tab, false]);
    }
    expect((await panel('owner', target)).state).toBe('sent');
  });

  it('a translator sends English and nothing else', async () => {
    const target = stage.foreign[1]!;
    await ok(edit('translator', target, { summary: 'New words' }, 'en'));
    await ok(edit('owner', target, { summary: '中文稿' }));
    expect(status(await act('translator', 'send', target))).toEqual(refused);
    await ok(act('translator', 'send', target, { language: 'en' }));
    await ok(act('reviewer', 'approve', target, { language: 'en' }));
    await ok(publish('editor', target, 'en'));
  });
});

describe('the queue', () => {
  const queue = async (name: string, more: string): Promise<readonly { entry: string; version: string }[]> => {
    const { json } = await person(name).ask('GET', `/review/queue?${more}`);
    return (json as { data: { entry: string; version: string }[] }).data;
  };
  const entries = async (name: string, more: string) => (await queue(name, more)).map(({ entry }) => entry);
  const counts = async (name: string): Promise<Record<string, number>> => {
    const { json } = await person(name).ask('GET', '/review/counts');
    return (json as { data: Record<string, number> }).data;
  };

  it('shows each what is for them, by type and town, and counts it', async () => {
    const target = stage.own[1]!;
    await ok(edit('town-editor', target, { summary: `稿 ${Math.random()}` }));
    await ok(act('town-editor', 'send', target));
    expect(await entries('reviewer', 'tab=pending')).toContain(target.documentId);
    expect(await entries('town-editor', 'tab=pending')).toEqual([]);
    expect(await entries('town-editor', 'tab=mine')).toContain(target.documentId);
    expect(await entries('reviewer', `tab=pending&town=${stage.ownTown}`)).toContain(target.documentId);
    expect(await entries('reviewer', `tab=pending&town=${stage.foreignTown}`)).not.toContain(target.documentId);
    expect(await entries('reviewer', `tab=pending&type=${NOTICE}`)).toEqual([]);
    expect((await counts('reviewer'))['pending']).toBe((await entries('reviewer', 'tab=pending')).length);
    await ok(act('reviewer', 'return', target, { words: '再改' }));
    expect(await entries('town-editor', 'tab=returned')).toContain(target.documentId);
    expect((await counts('town-editor'))['returned']).toBeGreaterThan(0);
  });

  it('approves many at once, and answers for each', async () => {
    const [first, second] = [stage.own[1]!, stage.own[2]!];
    for (const target of [first, second]) {
      await ok(edit('town-editor', target, { summary: `稿 ${Math.random()}` }));
      await ok(act('town-editor', 'send', target));
    }
    const rows = await queue('reviewer', 'tab=pending');
    const versionOf = (target: Target) => rows.find(({ entry }) => entry === target.documentId)!.version;
    const items = [first, second].map((target) => ({ ...key(target), version: versionOf(target) }));
    await ok(edit('town-editor', second, { summary: `改 ${Math.random()}` }));
    const { status: number, json } = await person('reviewer').ask('POST', '/review/actions', {
      action: 'approve',
      items,
    });
    const results = (json as { data: { status: number; message?: string }[] }).data;
    expect([number, results.map((each) => each.status)]).toEqual([200, [200, 409]]);
    expect(await entries('editor', 'tab=approved')).toContain(first.documentId);
  });

  it('forgets what is deleted, and says so to whoever acts on it', async () => {
    const copy = await person('owner').ask(
      'POST',
      `/content-manager/collection-types/${SPOT}/clone/${stage.own[0]!.documentId}`,
      { name: '待删' },
    );
    const { documentId } = (copy.json as { data: { documentId: string } }).data;
    const target = { ...stage.own[0]!, documentId };
    await ok(act('owner', 'send', target));
    expect(await entries('reviewer', 'tab=pending')).toContain(documentId);
    await ok(person('owner').ask('DELETE', one(target)));
    expect(await entries('reviewer', 'tab=pending')).not.toContain(documentId);
    expect(status(await act('reviewer', 'approve', target))).toEqual([404, true]);
  });

  it('takes no language that the entry does not have', async () => {
    const made = await person('owner').ask('POST', `/content-manager/collection-types/${SPOT}`, { name: '只有中文' });
    const { documentId } = (made.json as { data: { documentId: string } }).data;
    const answer = await act('owner', 'send', { ...stage.own[0]!, documentId }, { language: 'en' });
    expect([answer.status, messageOf(answer.json)]).toEqual([404, expect.stringContaining('英文版本')]);
  });
});

describe('the difference', () => {
  it('tells fields by their labels, words, relations by name, and positions in metres', async () => {
    const target = stage.own[0]!;
    const before = await published(target);
    await ok(edit('town-editor', target, { summary: `${before?.summary ?? ''}（新）`, stayMinutes: 123 }));
    const version = { documentId: target.documentId, locale: 'zh-Hans', status: 'draft', populate: ['location'] };
    const { location } = await stage.cms.document<{ location: { longitude: number } }>(SPOT, 'findOne', version);
    await ok(edit('town-editor', target, { location: { ...location, longitude: location.longitude + 0.002 } }));
    const { json } = await person('reviewer').ask('GET', `/review/difference?${query(target)}`);
    const { changes } = (json as { data: { changes: Record<string, unknown>[] } }).data;
    expect(changes).toContainEqual(expect.objectContaining({ label: '一句话简介', segments: expect.anything() }));
    expect(changes).toContainEqual(expect.objectContaining({ label: '建议游览时长（分钟）', after: '123' }));
    const position = changes.find(({ label }) => label === '位置 › 经纬度') as { position: { metres: number } };
    expect(position.position.metres).toBeGreaterThan(0);
  });
});

describe('an urgent notice', () => {
  const create = async (kind: string): Promise<Target> => {
    const data = { name: `公告 ${Math.random()}`, kind, severity: 'critical', start: '2026-12-01T00:00:00.000Z' };
    const { json, text } = await person('editor').ask('POST', `/content-manager/collection-types/${NOTICE}`, data);
    const { documentId } = (json as { data?: { documentId: string } }).data ?? {};
    if (documentId === undefined) throw new Error(text);
    return { ...stage.own[0]!, uid: NOTICE, documentId };
  };

  it('is published at once by a named role, and the log says so', async () => {
    const target = await create('closure');
    expect(status(await publish('reviewer', target))).toEqual(refused);
    await ok(publish('editor', target));
    expect((await logged(target)).slice(0, 2)).toEqual(['发布', '紧急公告直接发布']);
  });

  it('is one of an urgent kind', async () => {
    expect(status(await publish('editor', await create('information')))).toEqual(refused);
  });
});

describe('the settings', () => {
  const settings = { types: { [SPOT]: { review: true, fourEyes: false } } };

  it('are the administrator’s', async () => {
    for (const name of ['editor', 'reviewer']) {
      expect(status(await person(name).ask('PUT', '/review/settings', settings))).toEqual(refused);
    }
  });

  it('switch the four eyes off, and the review as a whole', async () => {
    const target = stage.own.at(-1)!;
    await act('administrator', 'withdraw', target);
    await ok(edit('administrator', target, { summary: `稿 ${Math.random()}` }));
    await ok(act('administrator', 'send', target));
    expect(status(await act('administrator', 'approve', target))).toEqual(refused);
    await ok(person('administrator').ask('PUT', '/review/settings', settings));
    await ok(act('administrator', 'approve', target));
    await ok(edit('town-editor', target, { summary: `稿 ${Math.random()}` }));
    expect(status(await publish('reviewer', target))).toEqual(refused);
    const off = { types: { [SPOT]: { review: false, fourEyes: false } } };
    await ok(person('administrator').ask('PUT', '/review/settings', off));
    await ok(publish('reviewer', target));
  });
});
