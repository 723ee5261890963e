import { translate } from '../../miniapp/src/i18n/dictionary';
import { readManifest } from '../integration/cms/snapshot';
import { newEditor, type Editor } from './stage/editor';
import { closeBrowser, newPhone, top, type Phone } from './stage/phone';
import { nameOf, openSite, recordOf, type Site } from './stage/site';

const SPOT = 'api::scenic-spot.scenic-spot';
const NOTICE = 'api::notice.notice';
const YANSHEN = 'scenic-10';
/** What the product promises: this long after a phone's next sync the edit is on its screen. */
const PROMISE_MS = 5_000;

let site: Site;
let editor: Editor;
let phone: Phone;

beforeAll(async () => {
  site = await openSite('e2e-sync');
  editor = await newEditor(site);
}, 400_000);
beforeEach(async () => {
  phone = await newPhone(site);
});
afterEach(() => phone?.close());
afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

/** Waits until a newer version than this one is published. */
const published = async (before: number): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await readManifest(site.address)).version > before) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no version after ${before} came out`);
};

const version = async (): Promise<number> => (await readManifest(site.address)).version;

/** The phone is taken out of the pocket: the app is shown again, and syncs. */
const wake = (): Promise<void> =>
  phone.page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))).then(() => undefined);

/** Files of the snapshot that the phone asks for from now on, in order. */
const asked = (): string[] => {
  const names: string[] = [];
  phone.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/snapshot/')) names.push(pathname.slice('/snapshot/'.length));
  });
  return names;
};

/** A sync begins at most every three seconds. */
const rested = (): Promise<void> => phone.page.waitForTimeout(3_200);

it('an edit that is published in the admin is on an open phone within five seconds of its next sync, by delta', async () => {
  const before = await version();
  await phone.open(`/place?id=${YANSHEN}`);
  await top(phone.page)
    .getByText(nameOf(recordOf(site, 'places', YANSHEN)))
    .first()
    .waitFor();
  await phone.page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await editor.openEntry(SPOT, YANSHEN);
  const name = `颜神古镇${Date.now() % 10_000}`;
  const summary = `窑火今晚亮到九点，第${Date.now() % 10_000}场。`;
  await editor.fill('name', name);
  await editor.fill('summary', summary);
  await editor.publish();
  await published(before);
  await rested();
  const files = asked();
  await wake();
  await top(phone.page).getByText(name).first().waitFor({ timeout: PROMISE_MS });
  await top(phone.page).getByText(summary).first().waitFor({ timeout: PROMISE_MS });
  expect(files.filter((file) => file.startsWith('delta.'))).toHaveLength(1);
  expect(files.filter((file) => !/^(manifest|delta\.)/.test(file))).toEqual([]);
  expect(await phone.page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(phone.complaints).toEqual([]);
});

it('what is taken down goes from an open phone', async () => {
  const slug = 'scenic-11';
  const before = await version();
  await phone.open(`/place?id=${slug}`);
  await top(phone.page)
    .getByText(nameOf(recordOf(site, 'places', slug)))
    .first()
    .waitFor();
  // By the service behind the admin's button.
  const filters = { slug };
  const { documentId } = await site.cms.document(SPOT, 'findFirst', { filters, locale: 'zh-Hans' });
  await site.cms.document(SPOT, 'unpublish', { documentId, locale: 'zh-Hans' });
  await published(before);
  await rested();
  await wake();
  await top(phone.page).getByText(translate('zh', 'ui.missingTitle')).first().waitFor({ timeout: PROMISE_MS });
});

it('a new notice that the admin publishes is on the notices page', async () => {
  const before = await version();
  await phone.open('/notices');
  const name = `临时公告第${Date.now() % 10_000}号`;
  const { documentId } = await site.cms.document(NOTICE, 'create', {
    data: {
      name,
      slug: 'notice-from-the-desk',
      kind: 'information',
      severity: 'info',
      start: new Date(Date.now() - 3_600_000).toISOString(),
      verification: { status: 'unverified' },
    },
    locale: 'zh-Hans',
  });
  expect(documentId).toMatch(/\w/);
  await editor.openEntry(NOTICE, 'notice-from-the-desk');
  await editor.publish();
  await published(before);
  await rested();
  await wake();
  await top(phone.page).getByText(name).first().waitFor({ timeout: PROMISE_MS });
});
