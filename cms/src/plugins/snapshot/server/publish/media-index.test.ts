import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssetIndex } from '@boshan/shared/contract/asset-index';
import { contentHash } from '@boshan/shared/snapshot/hash';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import { mediaAddresses, mediaPath } from './media-addresses';
import { MediaHashes } from './media-hashes';
import { MediaIndex, type IndexFile, type LibraryFile } from './media-index';

const listed = ({ file }: IndexFile): AssetIndex['assets'] =>
  (JSON.parse(file.identity.toString('utf8')) as AssetIndex).assets;

const spot = (id: string, ...urls: string[]): SnapshotRecord => ({ id, images: urls.map((url) => ({ url })) });
const changes = (...records: (SnapshotRecord | string)[]) =>
  new Map([
    ['places' as const, new Map(records.map((one) => (typeof one === 'string' ? [one, undefined] : [one.id, one])))],
  ]);

describe('addresses of media', () => {
  it('are found wherever they stand in a record, and nothing else is', () => {
    const record = {
      image: { url: '/uploads/a.png' },
      tracks: [{ url: '/uploads/b.mp3' }, { url: 'https://example.org/uploads/c.mp3' }],
      description: '/uploads/ is a folder',
    };
    expect([...mediaAddresses(record)].sort()).toEqual(['/uploads/a.png', '/uploads/b.mp3']);
  });

  it.each(['/uploads/../secrets.env', '/uploads/%2e%2e/data.db', '/static/a.png', '/uploads/%zz', 'https://s3/a'])(
    '%s leads to no file of ours',
    (address) => expect(mediaPath('/srv/data/uploads', address)).toBeUndefined(),
  );
});

describe('MediaIndex', () => {
  let folder: string;
  let library: LibraryFile[];
  const asked: string[] = [];
  const write = (name: string, text: string) => fs.writeFile(join(folder, 'uploads', name), text);
  const make = () =>
    new MediaIndex({
      publicFolder: folder,
      hashes: new MediaHashes(join(folder, 'memory')),
      library: async (urls) => {
        asked.push(...urls);
        return library.filter(({ url }) => urls.includes(url));
      },
    });

  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'media-'));
    await fs.mkdir(join(folder, 'uploads'));
    library = [];
    asked.length = 0;
    await write('a.png', 'a large picture');
    await write('medium_a.png', 'a small one');
    await write('b.mp3', 'sound');
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  it('lists what records name, by address, with size, hash and the form for phones', async () => {
    library = [{ url: '/uploads/a.png', phoneUrls: ['/uploads/gone.png', '/uploads/medium_a.png'] }];
    const index = await make().update(
      changes(spot('x', '/uploads/b.mp3', '/uploads/a.png'), spot('y', '/uploads/a.png')),
    );
    expect(listed(index)).toEqual([
      {
        url: '/uploads/a.png',
        bytes: 15,
        hash: contentHash('a large picture'),
        phone: { url: '/uploads/medium_a.png', bytes: 11, hash: contentHash('a small one') },
      },
      { url: '/uploads/b.mp3', bytes: 5, hash: contentHash('sound') },
    ]);
    expect(index.entry).toMatchObject({
      count: 2,
      hash: contentHash(index.file.identity),
      bytes: index.file.identity.length,
    });
    expect(index.file.name).toBe(`assets.${index.entry.hash}.json`);
  });

  it('leaves out a form that weighs no less, and files that are not there', async () => {
    library = [{ url: '/uploads/b.mp3', phoneUrls: ['/uploads/a.png'] }];
    const index = await make().update(changes(spot('x', '/uploads/b.mp3', '/uploads/none.png')));
    expect(listed(index)).toEqual([{ url: '/uploads/b.mp3', bytes: 5, hash: contentHash('sound') }]);
  });

  it('looks at what is new alone, and drops what nobody names any more', async () => {
    const index = make();
    await index.update(changes(spot('x', '/uploads/a.png'), spot('y', '/uploads/a.png')));
    asked.length = 0;
    expect(listed(await index.update(changes(spot('x', '/uploads/b.mp3')))).map(({ url }) => url)).toEqual([
      '/uploads/a.png',
      '/uploads/b.mp3',
    ]);
    expect(asked).toEqual(['/uploads/b.mp3']);
    expect(listed(await index.update(changes('y'))).map(({ url }) => url)).toEqual(['/uploads/b.mp3']);
  });

  it('sees that a file was replaced under its address once everything is compared', async () => {
    const index = make();
    const before = await index.update(changes(spot('x', '/uploads/a.png')));
    await write('a.png', 'another picture');
    expect((await index.update(changes())).entry.hash).toBe(before.entry.hash);
    index.reset();
    const after = await index.update(changes(spot('x', '/uploads/a.png')));
    expect(listed(after)[0]?.hash).toBe(contentHash('another picture'));
  });

  it('remembers hashes over a restart, and not those of files that changed meanwhile', async () => {
    await make().update(changes(spot('x', '/uploads/a.png', '/uploads/b.mp3')));
    const memory = JSON.parse(await fs.readFile(join(folder, 'memory'), 'utf8')) as Record<string, { hash: string }>;
    for (const known of Object.values(memory)) known.hash = '0'.repeat(32);
    await fs.writeFile(join(folder, 'memory'), JSON.stringify(memory));
    await write('b.mp3', 'sound, recorded anew');
    const hashes = listed(await make().update(changes(spot('x', '/uploads/a.png', '/uploads/b.mp3')))).map(
      ({ hash }) => hash,
    );
    expect(hashes).toEqual(['0'.repeat(32), contentHash('sound, recorded anew')]);
  });
});
