import { messageOf, openStage, type Stage } from './rights/stage';
import { newStaff, type Answer, type Staff } from './rights/staff';

let stage: Stage;
let editor: Staff;
let town: Staff;
let contributor: Staff;
/** A file of the bureau, shown nowhere. */
let foreign: number;

const idOf = ({ json }: Answer): number => (json as { id: number }[])[0]!.id;
const isRefused = ({ status, json }: Answer): boolean => status === 403 && /\p{Script=Han}/u.test(messageOf(json));

beforeAll(async () => {
  stage = await openStage('rights-media');
  editor = await newStaff(stage.cms, 'boshan-editor');
  town = await newStaff(stage.cms, 'boshan-town-editor', { towns: [stage.ownTown] });
  contributor = await newStaff(stage.cms, 'boshan-contributor');
  foreign = idOf(await editor.upload('/upload', 'bureau.png'));
}, 400_000);

afterAll(() => stage?.close());

const imageOf = (media: number) => ({ media, alt: '图', credit: '局里', licence: '自有' });
const info = (name: string) => ({ fileInfo: { name } });
const listed = async (staff: Staff, query = ''): Promise<readonly number[]> => {
  const { json } = await staff.ask('GET', `/upload/files?pageSize=1000${query}`);
  return (json as { results: { id: number }[] }).results.map(({ id }) => id);
};

/** Every way to change a file, or to read it by its id. */
const ways: readonly (readonly [name: string, send: (staff: Staff, id: number) => Promise<Answer>])[] = [
  ['detail', (staff, id) => staff.ask('GET', `/upload/files/${id}`)],
  ['rename', (staff, id) => staff.ask('PUT', `/upload/files/${id}`, info('renamed.png'))],
  ['rename by upload', (staff, id) => staff.ask('POST', `/upload?id=${id}`, info('renamed.png'))],
  [
    'bulk rename',
    (staff, id) => staff.ask('POST', '/upload/actions/bulk-update', { updates: [{ id, ...info('x.png') }] }),
  ],
  ['replace', (staff, id) => staff.upload(`/upload/files/${id}/replace`, 'other.png')],
  ['replace by upload', (staff, id) => staff.upload(`/upload?id=${id}`, 'other.png')],
  [
    'move',
    (staff, id) =>
      staff.ask('POST', '/upload/actions/bulk-move', { fileIds: [id], folderIds: [], destinationFolderId: null }),
  ],
  ['bulk delete', (staff, id) => staff.ask('POST', '/upload/actions/bulk-delete', { fileIds: [id], folderIds: [] })],
  ['delete', (staff, id) => staff.ask('DELETE', `/upload/files/${id}`)],
];

describe('a file of somebody else', () => {
  it.each(ways)('is closed: %s', async (_, send) => {
    for (const staff of [town, contributor]) {
      const { status, json } = await send(staff, foreign);
      expect([status, messageOf(json)]).toEqual([403, expect.stringMatching(/\p{Script=Han}/u)]);
    }
    const { json } = await editor.ask('GET', `/upload/files/${foreign}`);
    expect(json).toMatchObject({ id: foreign, name: 'bureau.png' });
  });

  it('is in no list', async () => {
    for (const query of ['', '&_q=bureau', '&filters[$or][0][id][$gt]=0', '&sort=name:asc']) {
      expect([query, (await listed(town, query)).includes(foreign)]).toEqual([query, false]);
      expect([query, await listed(contributor, query)]).toEqual([query, []]);
    }
    expect(await listed(editor)).toContain(foreign);
  });

  it('is not put into an entry of one’s own', async () => {
    const { uid, documentId } = stage.own[0]!;
    const images = [imageOf(foreign)];
    const answer = await town.ask('PUT', `/content-manager/collection-types/${uid}/${documentId}`, { images });
    expect(isRefused(answer)).toBe(true);
  });

  it('folders are the bureau’s', async () => {
    const made = await editor.ask('POST', '/upload/folders', { name: '局里', parent: null });
    const folder = (made.json as { data?: { id: number } }).data?.id ?? 1;
    expect(isRefused(await town.ask('POST', '/upload/folders', { name: 'x', parent: null }))).toBe(true);
    const both = { fileIds: [], folderIds: [folder] };
    expect(isRefused(await town.ask('POST', '/upload/actions/bulk-delete', both))).toBe(true);
    const move = { ...both, destinationFolderId: null };
    expect(isRefused(await town.ask('POST', '/upload/actions/bulk-move', move))).toBe(true);
  });
});

describe('a file of one’s own', () => {
  it('may be seen and changed in each of these ways', async () => {
    for (const [name, send] of ways) {
      const id = idOf(await town.upload('/upload', 'town.png'));
      expect(await listed(town)).toContain(id);
      const { status, text } = await send(town, id);
      expect([name, status < 300 ? 'ok' : text.slice(0, 300)]).toEqual([name, 'ok']);
    }
  });

  it('is also what the bureau put into one’s own entry, until a foreign entry shows it too', async () => {
    const id = idOf(await editor.upload('/upload', 'shown.png'));
    const show = async ({ uid, documentId }: Stage['own'][number]): Promise<void> => {
      const images = [imageOf(id)];
      const { status, text } = await editor.ask('PUT', `/content-manager/collection-types/${uid}/${documentId}`, {
        images,
      });
      expect([status, text.slice(0, 300)]).toEqual([200, expect.anything()]);
    };
    await show(stage.own[0]!);
    expect(await listed(town)).toContain(id);
    expect(await listed(contributor)).not.toContain(id);
    expect((await town.ask('PUT', `/upload/files/${id}`, info('ours.png'))).status).toBe(200);
    await show(stage.foreign[0]!);
    expect((await town.ask('GET', `/upload/files/${id}`)).status).toBe(200);
    expect(isRefused(await town.ask('PUT', `/upload/files/${id}`, info('mine.png')))).toBe(true);
    expect(isRefused(await town.ask('DELETE', `/upload/files/${id}`))).toBe(true);
  });
});
