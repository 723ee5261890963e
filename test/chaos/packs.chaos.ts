import { mkdtempSync, promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../bench/measure/chromium';
import { seededRandom, type Random } from '../bench/synthetic/random';
import { keptPacks } from '../e2e/stage/kept-packs';
import { recordGuides } from '../e2e/stage/recordings';
import { openSite, type Site } from '../e2e/stage/site';

const ROUTE = 'route-ceramics-study';
const KEY = `route.${ROUTE}`;
const PATIENCE_MS = 30_000;
/** Longer than the app waits on a connection on which nothing comes: then it offers another try, which is pressed. */
const READY_PATIENCE_MS = 120_000;
/** Every so many kills the whole browser dies, as when the phone runs out of power. */
const BROWSER_DIES = 10;

interface Stage {
  readonly site: Site;
  readonly profile: string;
  readonly random: Random;
  /** Whether one answer in ten comes cut off. */
  readonly cuts: boolean;
}

/** A browser whose storage survives it. Uploads come slowly, and with CHAOS_CUTS one in ten comes cut off. */
const openBrowser = async ({ site, profile, random, cuts }: Stage): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: chromiumFlags,
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    baseURL: site.address,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route('**/uploads/**', async (route) => {
    try {
      await wait(20 + random.below(120));
      if (!cuts || random.below(10) > 0) return await route.continue();
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length - 1) });
    } catch {
      // Mostly the page that asked is gone; one that is still there must not wait for ever.
      await route.abort().catch(() => undefined);
    }
  });
  return context;
};

const row = (page: Page) => page.locator(`#pack-${KEY.replace('.', '-')}`);
const press = (page: Page, name: RegExp): Promise<void> => row(page).getByRole('button', { name }).click();

const openPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto('/offline', { waitUntil: 'domcontentloaded' });
  await row(page).waitFor();
  return page;
};

/** Begins the download anew. */
const begin = async (page: Page): Promise<void> => {
  if (
    await row(page)
      .getByRole('button', { name: /^移除$/ })
      .isVisible()
  ) {
    await press(page, /^移除$/);
    await page
      .getByRole('button', { name: /^移除$/ })
      .last()
      .click();
  }
  await press(page, /^下载/);
};

/** What a visitor does who wants the pack: waits, and presses what is offered. */
const untilReady = async (page: Page): Promise<void> => {
  const deadline = Date.now() + READY_PATIENCE_MS;
  while (!(await row(page).getByText('可离线使用').isVisible())) {
    if (Date.now() > deadline) throw new Error(`not ready: ${await row(page).innerText()}`);
    const offered = row(page).getByRole('button', { name: /^(?:下载|继续|重试)/ });
    if (await offered.isVisible()) await offered.click({ timeout: 1_000 }).catch(() => undefined);
    await wait(50);
  }
};

/** SIGKILL to the browser, all its processes with it. Its lock in the profile names it. */
const killBrowser = async (profile: string, context: BrowserContext): Promise<void> => {
  const lock = await fs.readlink(join(profile, 'SingletonLock'));
  process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
  await context.close().catch(() => undefined);
  await fs.rm(join(profile, 'SingletonLock'), { force: true });
};

/**
 * Kills the app at random instants of a download: the page, now and then the whole browser. Each time it is opened again
 * the pack must end ready, and every file of it must have the hash that the list of files names.
 */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const kills = smoke ? 8 : 50;
  const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const site = await openSite('chaos-packs');
  const profile = mkdtempSync(join(tmpdir(), 'packs-'));
  const stage = { site, profile, random, cuts: process.env['CHAOS_CUTS'] !== undefined };
  let [ready, wrong, cut, browsers, files] = [0, 0, 0, 0, 0];
  let context: BrowserContext | undefined;
  try {
    await recordGuides(site, ROUTE, 'scenic-10');
    context = await openBrowser(stage);
    let page = await openPage(context);
    for (let kill = 1; kill <= kills; kill += 1) {
      await begin(page);
      await wait(random.below(700));
      if ((await keptPacks(page)).ready.length === 0) cut += 1;
      if (kill % BROWSER_DIES === 0) {
        browsers += 1;
        await killBrowser(profile, context);
        context = await openBrowser(stage);
      } else {
        await page.close();
      }
      page = await openPage(context);
      await untilReady(page);
      const kept = await keptPacks(page);
      if (kept.ready.includes(KEY)) ready += 1;
      wrong += kept.wrong.length;
      files = kept.files;
    }
  } finally {
    await context?.close().catch(() => undefined);
    await site.close();
    await fs.rm(profile, { recursive: true, force: true });
  }
  if (ready !== kills || wrong > 0)
    throw new Error(`${ready} of ${kills} ended ready, ${wrong} files with a wrong hash`);
  return {
    seed,
    cuts: stage.cuts,
    kills,
    kills_of_the_browser: browsers,
    killed_before_ready: cut,
    files,
    ready,
    wrong_hash: wrong,
  };
};
