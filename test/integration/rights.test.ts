import { probes, type Target } from './rights/probes';
import { messageOf, openStage, SPOT, type Stage } from './rights/stage';
import { newStaff, type Answer, type Staff } from './rights/staff';

const CHINESE = /\p{Script=Han}/u;
const roles = ['town-editor', 'contributor', 'translator', 'reviewer', 'analyst', 'auditor'] as const;
type Role = (typeof roles)[number];

let stage: Stage;
const people = new Map<Role | 'editor', Staff>();
const person = (role: Role | 'editor'): Staff => people.get(role)!;

beforeAll(async () => {
  stage = await openStage('rights');
  const { cms, ownTown, own } = stage;
  const scopes: Partial<Record<Role | 'editor', Parameters<typeof newStaff>[2]>> = {
    'town-editor': { towns: [ownTown] },
    contributor: { entries: own.slice(0, 2).map(({ uid, documentId }) => `${uid}/${documentId}`) },
  };
  for (const role of [...roles, 'editor'] as const) {
    people.set(role, await newStaff(cms, `boshan-${role}`, scopes[role]));
  }
}, 400_000);

afterAll(() => stage?.close());

const seen = ({ json }: Answer): readonly string[] =>
  ((json as { results?: { documentId: string }[] }).results ?? []).map(({ documentId }) => documentId);
const list = (staff: Staff, query = ''): Promise<Answer> =>
  staff.ask('GET', `/content-manager/collection-types/${SPOT}?page=1&pageSize=100${query}`);
/** `ok`, or what went wrong. */
const outcome = ({ status, text }: Answer): string => (status < 300 ? 'ok' : `${status} ${text.slice(0, 300)}`);
const isRefused = ({ status, json }: Answer): boolean => status === 403 && CHINESE.test(messageOf(json));

describe('an entry of somebody else', () => {
  const limited = roles.flatMap((role) => probes.map((probe) => [role, probe.name, probe] as const));
  /** Who reads everything is refused nothing but writing. */
  const readers: ReadonlySet<Role> = new Set(['translator', 'reviewer', 'analyst', 'auditor']);
  const allowed = (role: Role, { needs, name }: (typeof probes)[number]): boolean =>
    (needs === 'read' && readers.has(role)) ||
    (needs === 'publish' && role === 'reviewer') ||
    (role === 'translator' && (name === 'update in English' || name === 'update'));

  it.each(limited.filter(([role, , probe]) => !allowed(role, probe)))('is closed to %s: %s', async (role, _, probe) => {
    const target = stage.foreign[0]!;
    const before = await stage.rows(target);
    const answer = await probe.send(person(role), target);
    expect([answer.status, messageOf(answer.json)]).toEqual([403, expect.stringMatching(CHINESE)]);
    expect(answer.text).not.toContain(stage.nameOf(target));
    expect(await stage.rows(target)).toBe(before);
  });
});

describe('an entry of one’s own', () => {
  const writers = ['town-editor', 'contributor'] as const;
  const open = writers.flatMap((role) =>
    probes
      .filter(({ needs, name }) => needs !== 'publish' && !name.endsWith('delete'))
      .map((probe) => [role, probe.name, probe] as const),
  );

  it.each(open)('is open to %s: %s', async (role, _, probe) => {
    expect(outcome(await probe.send(person(role), await stage.fresh(stage.own[0]!)))).toBe('ok');
  });

  it.each(writers)('is published by others than %s, and cannot be deleted while it is', async (role) => {
    const target = stage.own[0]!;
    for (const probe of probes.filter(({ needs, name }) => needs === 'publish' || name.endsWith('delete'))) {
      expect([probe.name, isRefused(await probe.send(person(role), target))]).toEqual([probe.name, true]);
    }
  });
});

describe('lists and pickers', () => {
  it.each(['town-editor', 'contributor'] as const)('show %s its own alone, whatever the query says', async (role) => {
    const own = stage.own.map(({ documentId }) => documentId);
    const staff = person(role);
    expect(seen(await list(staff)).length).toBeGreaterThan(0);
    const name = encodeURIComponent(stage.nameOf(stage.foreign[0]!));
    const queries = [
      '',
      '&status=published',
      '&locale=en',
      `&_q=${name}`,
      `&filters[$or][0][documentId][$eq]=${stage.foreign[0]!.documentId}&filters[$or][1][id][$gt]=0`,
      '&publicationStatusFilter=published-unmodified',
      '&sort=createdBy.email:asc',
    ];
    for (const query of queries) {
      const answer = await list(staff, query);
      expect([query, seen(answer).filter((id) => stage.foreign.some((each) => each.documentId === id))]).toEqual([
        query,
        [],
      ]);
      expect(answer.text).not.toContain(stage.nameOf(stage.foreign[0]!));
    }
    const all = seen(await list(staff));
    for (const documentId of all) {
      expect(await stage.rows({ ...stage.own[0]!, documentId })).toContain(stage.ownTown);
    }
    if (role === 'town-editor') expect(all).toEqual(expect.arrayContaining([...own]));
  });

  it('offer a town editor its town alone, and the words that everybody may use', async () => {
    const staff = person('town-editor');
    const towns = await staff.ask('GET', '/content-manager/relations/shared.location/town?pageSize=100');
    expect(new Set(seen(towns))).toEqual(new Set([stage.ownTown]));
    expect(
      seen(await staff.ask('GET', `/content-manager/relations/${SPOT}/themes?pageSize=100`)).length,
    ).toBeGreaterThan(1);
  });

  it('offer nothing of a type that one may not read', async () => {
    const answer = await person('town-editor').ask('GET', '/content-manager/relations/api::notice.notice/routes');
    expect(isRefused(answer)).toBe(true);
  });

  it.each(['town-editor', 'contributor'] as const)('of places for a field show %s its own', async (role) => {
    const slugs = async (query: string): Promise<readonly string[]> => {
      const { json } = await person(role).ask('GET', `/workspace/places?${query}`);
      return (json as { data: { slug: string }[] }).data.map(({ slug }) => slug);
    };
    const foreign = stage.foreign[0]!.slug;
    expect(await slugs(`slugs=${foreign},${stage.own[0]!.slug}`)).toEqual([stage.own[0]!.slug]);
    expect(await slugs('q=')).not.toContain(foreign);
  });

  it('on the start page count and show what is one’s own', async () => {
    const staff = person('contributor');
    const { json } = await staff.ask('GET', '/content-manager/homepage/count-documents');
    const { draft, published, modified } = (json as { data: Record<string, number> }).data;
    const all = await person('editor').ask('GET', '/content-manager/homepage/count-documents');
    const everything = (all.json as { data: Record<string, number> }).data;
    // Two spots, a copy, and the words that everybody may see: not the hundreds of places.
    expect(draft! + published! + modified!).toBeLessThan(everything['published']! / 2);
    const recent = await staff.ask('GET', '/content-manager/homepage/recent-documents?action=update');
    expect(recent.status).toBe(200);
    for (const target of stage.foreign) expect(recent.text).not.toContain(target.documentId);
  });
});

describe('what one’s own may become', () => {
  const put = (staff: Staff, { uid, documentId }: Target, data: unknown): Promise<Answer> =>
    staff.ask('PUT', `/content-manager/collection-types/${uid}/${documentId}`, data);

  it('is never a place in another town', async () => {
    const target = stage.own[1]!;
    const before = await stage.rows(target);
    const moved = (town: unknown) => put(person('town-editor'), target, { location: { id: target.location, town } });
    for (const town of [
      { connect: [{ documentId: stage.foreignTown }] },
      { set: [{ documentId: stage.foreignTown }] },
      stage.foreignTown,
      { disconnect: [{ documentId: stage.ownTown }], connect: [] },
      null,
    ]) {
      expect([JSON.stringify(town), isRefused(await moved(town))]).toEqual([JSON.stringify(town), true]);
    }
    expect(await stage.rows(target)).toBe(before);
  });

  const create = (staff: Staff, type: string, data: unknown): Promise<Answer> =>
    staff.ask('POST', `/content-manager/collection-types/api::${type}.${type}`, data);
  const inTown = (documentId: string) => ({ location: { town: { connect: [{ documentId }] } } });

  it('is new in the own town, and nowhere else', async () => {
    const staff = person('town-editor');
    const made = await create(staff, 'scenic-spot', { name: '新景点', ...inTown(stage.ownTown) });
    expect([made.status, made.text.slice(0, 200)]).toEqual([201, expect.stringContaining('documentId')]);
    const { documentId } = (made.json as { data: { documentId: string } }).data;
    expect(seen(await list(staff))).toContain(documentId);
    expect(isRefused(await create(staff, 'scenic-spot', { name: '外地', ...inTown(stage.foreignTown) }))).toBe(true);
    expect(isRefused(await create(staff, 'scenic-spot', { name: '无镇' }))).toBe(true);
    const removed = await staff.ask('DELETE', `/content-manager/collection-types/${SPOT}/${documentId}`);
    expect(removed.status).toBe(200);
  });

  it('is what a contributor makes, and it stays its own', async () => {
    const staff = person('contributor');
    const made = await create(staff, 'eatery', { name: '新饭店', ...inTown(stage.foreignTown) });
    const { documentId } = (made.json as { data: { documentId: string } }).data;
    const own = `/content-manager/collection-types/api::eatery.eatery/${documentId}`;
    expect((await staff.ask('GET', own)).status).toBe(200);
    expect((await staff.ask('PUT', own, { name: '改名' })).status).toBe(200);
    expect(isRefused(await person('town-editor').ask('GET', own))).toBe(true);
    expect((await staff.ask('DELETE', own)).status).toBe(200);
  });

  it('names foreign places neither in a notice nor in an offer', async () => {
    const notice = { name: '封闭', kind: 'closure', severity: 'warning', startsAt: '2026-12-01T00:00:00.000Z' };
    for (const role of ['town-editor', 'contributor'] as const) {
      const staff = person(role);
      const foreign = await create(staff, 'notice', { ...notice, places: [stage.foreign[0]!.slug] });
      expect([role, foreign.status, messageOf(foreign.json)]).toEqual([role, 403, expect.stringMatching(CHINESE)]);
      const own = await create(staff, 'notice', { ...notice, places: [stage.own[0]!.slug] });
      expect([role, own.status, own.text.slice(0, 300)]).toEqual([role, 201, expect.anything()]);
    }
  });

  it('is not published by saving it as published', async () => {
    const staff = person('town-editor');
    const data = { name: '直接发布', ...inTown(stage.ownTown), status: 'published' };
    const { json, status } = await create(staff, 'scenic-spot', data);
    // Strapi's form route takes no such word; what it made is a draft.
    const made = (json as { data?: { publishedAt: string | null } }).data;
    expect([status, made?.publishedAt ?? null]).toEqual([201, null]);
    const publish = `/content-manager/collection-types/${SPOT}/actions/publish`;
    expect(isRefused(await staff.ask('POST', publish, data))).toBe(true);
  });
});

describe('a reviewer', () => {
  it('takes back and publishes what others wrote', async () => {
    const one = `/content-manager/collection-types/${SPOT}/${stage.foreign[1]!.documentId}/actions`;
    for (const action of ['unpublish', 'publish']) {
      expect([action, outcome(await person('reviewer').ask('POST', `${one}/${action}`, {}))]).toEqual([action, 'ok']);
    }
  });
});

describe('a translator', () => {
  const path = (target: Target, locale: string) =>
    `/content-manager/collection-types/${target.uid}/${target.documentId}?locale=${locale}`;

  it('writes the English texts', async () => {
    const target = stage.foreign[1]!;
    const answer = await person('translator').ask('PUT', path(target, 'en'), { summary: 'A translated summary' });
    expect(answer.status).toBe(200);
    expect(await stage.rows(target)).toContain('A translated summary');
  });

  it('writes nothing Chinese, and nothing but texts', async () => {
    const target = stage.foreign[1]!;
    const before = await stage.rows(target);
    expect(isRefused(await person('translator').ask('PUT', path(target, 'zh-Hans'), { summary: '改' }))).toBe(true);
    expect(await stage.rows(target)).toBe(before);
    await person('translator').ask('PUT', path(target, 'en'), { staffNote: '偷改', slug: 'stolen', location: null });
    const after = await stage.rows(target);
    expect(after).not.toContain('偷改');
    expect(after).not.toContain('stolen');
    expect(JSON.parse(after).every((row: { location: unknown }) => row.location !== null)).toBe(true);
  });

  it('begins no entry', async () => {
    const create = `/content-manager/collection-types/${SPOT}?locale=en`;
    expect(isRefused(await person('translator').ask('POST', create, { name: 'New' }))).toBe(true);
  });
});

describe('the probes', () => {
  // Whoever may do everything is let in by each of them: what refused above were the rights, not the requests.
  it('open every entry to a bureau editor', async () => {
    for (const probe of probes) {
      expect([probe.name, outcome(await probe.send(person('editor'), await stage.fresh(stage.foreign[2]!)))]).toEqual([
        probe.name,
        'ok',
      ]);
    }
  });
});
