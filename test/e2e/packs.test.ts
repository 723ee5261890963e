import { join } from 'node:path';
import type { AudioGuide } from '@boshan/shared/contract/media';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import { translate, type StringKey } from '../../miniapp/src/i18n/dictionary';
import { readAssets } from '../integration/cms/assets';
import { readSnapshot } from '../integration/cms/snapshot';
import { root } from '../integration/cms/template';
import { keptPacks } from './stage/kept-packs';
import { closeBrowser, newPhone, settled, top, type Phone } from './stage/phone';
import { guidesAlong, recordGuides, type Uploaded } from './stage/recordings';
import { nameOf, openSite, recordOf, type Site } from './stage/site';

const ROUTE = 'route-ceramics-study';
const KEY = `route.${ROUTE}`;
const t = (key: StringKey, params?: Record<string, string>): string => translate('zh', key, params);

let site: Site;
let phone: Phone;
let placeId: string;
let guides: AudioGuide[];
let photo: Uploaded;

const row = () => top(phone.page).locator(`#pack-${KEY.replace('.', '-')}`);
const button = (name: string | RegExp) => row().getByRole('button', { name });
const before = (key: StringKey): RegExp => new RegExp(`^${t(key, { size: '' })}`);

beforeAll(async () => {
  site = await openSite('e2e-packs');
  const ids = guidesAlong(site, ROUTE);
  placeId = String((recordOf(site, 'audioGuides', ids[0]!) as SnapshotRecord)['placeId']);
  photo = await recordGuides(site, ROUTE, 'scenic-10');
  const { records } = await readSnapshot(site.address);
  guides = ids.map((id) => records.get('audioGuides')!.get(id) as unknown as AudioGuide);
  phone = await newPhone(site);
}, 300_000);

afterAll(async () => {
  await phone?.close();
  await closeBrowser();
  await site?.close();
});

const soundUrls = (): string[] => guides.flatMap(({ tracks }) => tracks.flatMap(({ url }) => (url ? [url] : [])));

/** Plays an address in the page, from its start and from its middle, and answers where it has come to. */
const play = (url: string): Promise<{ duration: number; reached: number }> =>
  phone.page.evaluate(async (address) => {
    const sound = new Audio(address);
    sound.muted = true;
    const reached = (seconds: number): Promise<void> =>
      new Promise((resolve, reject) => {
        sound.onerror = () => reject(new Error(`${address}: ${sound.error?.message}`));
        sound.ontimeupdate = () => sound.currentTime > seconds && resolve();
      });
    await sound.play();
    await reached(0);
    sound.currentTime = 2;
    await reached(2);
    sound.pause();
    return { duration: sound.duration, reached: sound.currentTime };
  }, url);

describe('an offline pack', () => {
  it('says its size before, and is ready when every file has its hash', async () => {
    await phone.open('/offline');
    const assets = await readAssets(site.address);
    expect(soundUrls().length).toBeGreaterThanOrEqual(8);
    for (const url of soundUrls()) expect(assets.has(url)).toBe(true);
    expect(await keptPacks(phone.page)).toMatchObject({ ready: [], files: 0 });
    await button(before('offline.keep')).click();
    await row().getByText(before('offline.ready')).waitFor();
    const kept = await keptPacks(phone.page);
    expect(kept.ready).toEqual([KEY]);
    expect(kept.wrong).toEqual([]);
    expect(kept.files).toBeGreaterThanOrEqual(soundUrls().length);
  });

  it('shares files with another pack, and leaves them when one of the two goes', async () => {
    const place = top(phone.page).locator(`#pack-place-${placeId}`);
    const { bytes } = await keptPacks(phone.page);
    const more = top(phone.page).getByRole('button', { name: t('ui.more') });
    while ((await place.count()) === 0) for (const each of await more.all()) await each.click();
    await place.getByRole('button', { name: before('offline.keep') }).click();
    await place.getByText(before('offline.ready')).waitFor();
    await place.getByRole('button', { name: t('offline.remove') }).click();
    await top(phone.page)
      .getByRole('button', { name: t('offline.remove') })
      .last()
      .click();
    await place.getByRole('button', { name: before('offline.keep') }).waitFor();
    expect(await keptPacks(phone.page)).toMatchObject({ ready: [KEY], wrong: [], bytes });
  });

  it('is said on the page of its route', async () => {
    await phone.open(`/route?id=${ROUTE}`);
    await top(phone.page)
      .getByRole('button', { name: before('offline.ready') })
      .waitFor();
  });

  it('fetches only the file that an editor replaced, and serves the old one until then', async () => {
    const input = {
      id: photo.id,
      path: join(root, 'assets/videos/lushan-stars.jpg'),
      name: 'kiln-fire-e2e.jpg',
      type: 'image/jpeg',
    };
    await site.cms.call('script', { path: join(root, 'test/integration/cms/replace-file.cjs'), input });
    await site.cms.flush();
    await phone.open('/offline');
    await button(before('offline.update')).waitFor();
    expect(await keptPacks(phone.page)).toMatchObject({ ready: [KEY], wrong: [] });
    const fetched: string[] = [];
    phone.page.on('request', (request) => {
      if (request.url().includes('/uploads/')) fetched.push(new URL(request.url()).pathname);
    });
    await button(before('offline.update')).click();
    await button(before('offline.update')).waitFor({ state: 'detached' });
    await row().getByText(before('offline.ready')).waitFor();
    const { phone: small } = (await readAssets(site.address)).get(photo.url)!;
    expect(fetched).toEqual([small!.url]);
    expect(await keptPacks(phone.page)).toMatchObject({ ready: [KEY], wrong: [] });
  });

  describe('with the network cut and the server gone', () => {
    beforeAll(async () => {
      await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await site.stop();
      await phone.context.setOffline(true);
    });

    it('shows the route and its map', async () => {
      await phone.open(`/route?id=${ROUTE}`);
      await top(phone.page)
        .getByText(nameOf(recordOf(site, 'routes', ROUTE)))
        .first()
        .waitFor();
      await top(phone.page)
        .getByRole('tab', { name: t('routes.map') })
        .click();
      await top(phone.page).locator('canvas').first().waitFor();
      const basemap = await phone.page.evaluate(async () => {
        const answer = await fetch('/static/basemap/boshan-basemap.json');
        return ((await answer.json()) as { features?: unknown[] }).features?.length ?? 0;
      });
      expect(basemap).toBeGreaterThan(10);
    });

    it('plays every recording, and answers a part of one as a server does', async () => {
      for (const url of soundUrls()) {
        const { duration, reached } = await play(url);
        expect(duration).toBeCloseTo(3, 1);
        expect(reached).toBeGreaterThan(2);
      }
      const part = await phone.page.evaluate(async (url) => {
        const [whole, some] = await Promise.all([fetch(url), fetch(url, { headers: { Range: 'bytes=100-149' } })]);
        const bytes = [...new Uint8Array(await whole.arrayBuffer())].slice(100, 150);
        return {
          status: some.status,
          range: some.headers.get('Content-Range'),
          same: bytes.join() === [...new Uint8Array(await some.arrayBuffer())].join(),
        };
      }, soundUrls()[0]!);
      expect(part).toMatchObject({ status: 206, same: true, range: expect.stringMatching(/^bytes 100-149\/\d+$/) });
    });

    it('shows transcripts, notices, and what is kept', async () => {
      await phone.open(`/place?id=${placeId}`);
      const transcript = guides.find((guide) => guide.placeId === placeId)?.transcript?.zh ?? '';
      const first = transcript.split(/[。！？\n]/)[0]!;
      await top(phone.page).getByText(first).first().waitFor();
      await phone.open('/notices');
      const notice = [...site.records.get('notices')!.values()][0]!;
      await top(phone.page).getByText(nameOf(notice)).first().waitFor();
      await phone.open('/offline');
      await settled(phone.page);
      await row().getByText(before('offline.ready')).waitFor();
    });

    it('says so where a pack is wanted that needs the network', async () => {
      const other = top(phone.page).locator('.pack', {
        has: phone.page.getByRole('button', { name: before('offline.keep') }),
      });
      await other.first().getByRole('button').first().click();
      await top(phone.page).getByText(t('offline.offline')).first().waitFor();
      expect((await keptPacks(phone.page)).wrong).toEqual([]);
    });
  });
});
