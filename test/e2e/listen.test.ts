import type { AudioGuide } from '@boshan/shared/contract/media';
import { sentencesOf } from '@boshan/shared/guide/transcript';
import { translate, type StringKey } from '../../miniapp/src/i18n/dictionary';
import { closeBrowser, newPhone, settled, top, type Phone, type PhoneOptions } from './stage/phone';
import { nameOf, openSite, recordOf, type Site } from './stage/site';

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await openSite('e2e-listen');
}, 300_000);
afterEach(() => phone?.close());
afterAll(async () => {
  await closeBrowser();
  await site?.close();
});

const KILNS = 'audio-scenic-10';
/** The one guide of the initial content whose place is known well enough to start by itself. */
const MEMORIAL = 'audio-museum-01';
const zh = (key: StringKey, params?: Record<string, string | number>): string => translate('zh', key, params);
const start = async (options: PhoneOptions = {}): Promise<Phone> => {
  phone = await newPhone(site, options);
  return phone;
};
const guideOf = (id: string): AudioGuide => recordOf(site, 'audioGuides', id) as unknown as AudioGuide;
const button = (key: StringKey) =>
  top(phone.page)
    .getByRole('button', { name: zh(key), exact: true })
    .first();
const lit = () => top(phone.page).locator('.sentence-on');
/** Second at which the player's bar stands. */
const barAt = async (): Promise<number> => Number(await top(phone.page).getByRole('slider').inputValue());

it('plays a recording: the lit sentence moves on, a tap goes to another, and a reload goes on where it stopped', async () => {
  const { page, open, complaints } = await start();
  const sentences = sentencesOf(guideOf(KILNS).transcript?.zh ?? '');
  await open(`/listen?id=${KILNS}`);
  await top(page).getByText(zh('listen.synthetic')).first().waitFor();
  await button('listen.play').click();
  await lit().filter({ hasText: sentences[0]! }).waitFor();
  await lit().filter({ hasText: sentences[1]! }).waitFor();
  await top(page).getByText(sentences[4]!, { exact: true }).click();
  await lit().filter({ hasText: sentences[4]! }).waitFor();
  await page.waitForTimeout(1_500);
  await button('listen.pause').click();
  const stopped = await barAt();
  const { cueStarts = [] } = guideOf(KILNS).tracks[0]!;
  expect(stopped).toBeGreaterThanOrEqual(Math.floor(cueStarts[4]!));
  await page.reload();
  await settled(page);
  await top(page).getByRole('slider').waitFor();
  expect(Math.abs((await barAt()) - stopped)).toBeLessThanOrEqual(1);
  await button('listen.play').click();
  await page.waitForTimeout(2_500);
  expect(await barAt()).toBeGreaterThan(stopped);
  expect(await barAt()).toBeLessThan(stopped + 6);
  expect(complaints).toEqual([]);
});

it('opens a guide by the number on its sign and goes on telling on other pages', async () => {
  const { page, open, complaints } = await start();
  const guide = guideOf(MEMORIAL);
  await open('/listen');
  await button('listen.byNumber').click();
  for (const digit of String(guide.number)) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: zh('listen.listenNow') }).click();
  await page.waitForURL(/\/listen\?id=/);
  await top(page)
    .getByRole('heading', { name: nameOf(recordOf(site, 'audioGuides', MEMORIAL)) })
    .first()
    .waitFor();
  await button('listen.play').click();
  await lit().waitFor();
  await button('ui.back').click();
  await page.waitForURL(/\/listen$/);
  const bar = top(page).locator('.mini-player');
  await bar.getByText(nameOf(recordOf(site, 'audioGuides', MEMORIAL))).waitFor();
  await bar.getByRole('button', { name: zh('listen.stop') }).click();
  await bar.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

it('says that a recording is gone, and shows its text all the same', async () => {
  const { page, open } = await start();
  await page.route(/\.mp3$/, (route) => route.fulfill({ status: 404, body: '' }));
  await open(`/listen?id=${KILNS}`);
  await button('listen.play').click();
  const name = nameOf(recordOf(site, 'audioGuides', KILNS));
  await top(page).getByText(zh('listen.failedMissing', { name })).waitFor();
  await top(page)
    .getByText(sentencesOf(guideOf(KILNS).transcript?.zh ?? '')[0]!)
    .first()
    .waitFor();
});

it('starts a guide once for who walks up to its place', async () => {
  const { zone } = guideOf(MEMORIAL);
  if (zone?.type !== 'radius') throw new Error(`${MEMORIAL} has no circle around it`);
  const { lon, lat } = zone.centre;
  const at = (metres: number) => ({ longitude: lon, latitude: lat + metres / 111_195, accuracy: 6 });
  const { page, context, open } = await start({ geolocation: at(zone.metres + 40), permissions: ['geolocation'] });
  await open('/listen');
  await top(page).getByRole('switch').click();
  await top(page).getByText(zh('listen.autoOn')).waitFor();
  const bar = top(page).locator('.mini-player');
  for (let metres = zone.metres + 40; metres > zone.metres - 80 && (await bar.count()) === 0; metres -= 3) {
    await context.setGeolocation(at(metres));
    await page.waitForTimeout(1_500);
  }
  await bar.getByText(nameOf(recordOf(site, 'audioGuides', MEMORIAL))).waitFor();
  await bar.getByRole('button', { name: zh('listen.stop') }).click();
  for (const metres of [zone.metres - 40, zone.metres - 44, zone.metres - 48]) {
    await context.setGeolocation(at(metres));
    await page.waitForTimeout(1_000);
  }
  expect(await bar.count()).toBe(0);
});
