import { mkdtempSync, promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../bench/measure/chromium';
import { seededRandom, type Random } from '../bench/synthetic/random';
import { openBadLine, type BadLine, type LineFault } from '../e2e/stage/bad-line';
import { keptPacks } from '../e2e/stage/kept-packs';
import { recordGuides } from '../e2e/stage/recordings';
import { openSite } from '../e2e/stage/site';

const ROUTE = 'route-ceramics-study';
const KEY = `route.${ROUTE}`;
const PATIENCE_MS = 30_000;
/** Longer than the app waits on a connection on which nothing comes: then it offers another try, which is pressed. */
const READY_PATIENCE_MS = 120_000;
/** Every so many kills the whole browser dies, as when the phone runs out of power. */
const BROWSER_DIES = 10;

/** How many of a thousand files meet which fault on their way. A stall costs the app half a minute: there are few. */
const FAULTS: readonly (readonly [LineFault, number])[] = [
  ['cut', 60],
  ['short', 20],
  ['corrupt', 20],
  ['refused', 20],
  ['stall', 3],
];

interface Stage {
  readonly address: string;
  readonly profile: string;
}

/** A line over which files come slowly, and one in eight not as it should. `stalls`: whether some stop half-way. */
const openLine = (server: string, random: Random, stalls: boolean): Promise<BadLine> =>
  openBadLine({
    server,
    delayOf: (path) => (path.startsWith('/uploads/') ? 20 + random.below(120) : 0),
    faultOf: (path) => {
      if (!path.startsWith('/uploads/')) return undefined;
      let drawn = random.below(1000);
      const met = FAULTS.find(([, share]) => (drawn -= share) < 0)?.[0];
      return met === 'stall' && !stalls ? 'cut' : met;
    },
  });

/** A browser whose storage survives it. */
const openBrowser = async ({ address, profile }: Stage): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: chromiumFlags,
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    baseURL: address,
  });
  context.setDefaultTimeout(PATIENCE_MS);
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

/** What a visitor does who wants the pack: waits, and presses what is offered. Resolves with the presses of "try again". */
const untilReady = async (page: Page): Promise<number> => {
  const deadline = Date.now() + READY_PATIENCE_MS;
  let again = 0;
  while (!(await row(page).getByText('可离线使用').isVisible())) {
    if (Date.now() > deadline) throw new Error(`not ready: ${await row(page).innerText()}`);
    const offered = row(page).getByRole('button', { name: /^(?:下载|继续|重试)/ });
    const failed = row(page).getByRole('button', { name: /^重试/ });
    if (await failed.isVisible()) again += 1;
    if (await offered.isVisible()) await offered.click({ timeout: 1_000 }).catch(() => undefined);
    await wait(50);
  }
  return again;
};

/** SIGKILL to the browser, all its processes with it. Its lock in the profile names it. */
const killBrowser = async (profile: string, context: BrowserContext): Promise<void> => {
  const lock = await fs.readlink(join(profile, 'SingletonLock'));
  process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
  await context.close().catch(() => undefined);
  await fs.rm(join(profile, 'SingletonLock'), { force: true });
};

/**
 * Kills the app at random instants of a download over a bad line: the page, now and then the whole browser. Each time it
 * is opened again the pack must end ready, and every file of it must have the hash that the list of files names.
 */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const kills = smoke ? 8 : 50;
  const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const site = await openSite('chaos-packs');
  const profile = mkdtempSync(join(tmpdir(), 'packs-'));
  const line = await openLine(site.address, random, !smoke);
  const stage = { address: line.address, profile };
  let [ready, wrong, cut, browsers, files, presses] = [0, 0, 0, 0, 0, 0];
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
      presses += await untilReady(page);
      const kept = await keptPacks(page);
      if (kept.ready.includes(KEY)) ready += 1;
      wrong += kept.wrong.length;
      files = kept.files;
    }
  } finally {
    await context?.close().catch(() => undefined);
    await line.close();
    await site.close();
    await fs.rm(profile, { recursive: true, force: true });
  }
  if (ready !== kills || wrong > 0)
    throw new Error(`${ready} of ${kills} ended ready, ${wrong} files with a wrong hash`);
  return {
    seed,
    kills,
    kills_of_the_browser: browsers,
    killed_before_ready: cut,
    files,
    ready,
    wrong_hash: wrong,
    faults: line.done,
    tried_again_by_hand: presses,
  };
};
