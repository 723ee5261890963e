import { launchChromium } from '../measure/chromium';
import { watchFirstContent } from './first-content';

export interface OfflineWeb {
  /** From the start of the navigation to the first card of content, one for each run. */
  readonly runs: readonly number[];
}

/** How long a visitor stays before the app is ended and opened again. */
const STAY_MS = 3_000;

/**
 * Visits the site once, cuts the network for good, and opens it cold `runs` times: each time in a new page of a browser
 * that was started anew, from the service worker's shell and IndexedDB. `cut` ends the server.
 */
export const measureOfflineWeb = async (
  address: string,
  names: readonly string[],
  runs: number,
  cut: () => Promise<void>,
): Promise<OfflineWeb> => {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const first = await context.newPage();
    await first.goto(address);
    await first.locator('.picture-card, .row-card').first().waitFor();
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The worker is ready when it has kept the shell's files; the snapshot is kept when the footer says so.
    await first.waitForFunction(async () => {
      const kept = await caches.keys();
      const all = await Promise.all(kept.map(async (name) => (await (await caches.open(name)).keys()).length));
      return all.some((count) => count > 5);
    });
    // A visitor stays for some seconds; the first screen is kept for the next opening meanwhile.
    await first.waitForTimeout(STAY_MS);
    await first.close();
    await cut();
    await context.setOffline(true);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await context.newPage();
      await page.addInitScript(watchFirstContent, names);
      await page.goto(address);
      await page.waitForFunction(() => (window as { firstContentMs?: number }).firstContentMs !== undefined);
      times.push(await page.evaluate(() => (window as { firstContentMs?: number }).firstContentMs ?? -1));
      await page.waitForTimeout(STAY_MS);
      await page.close();
      // What the last page leaves behind must not slow the next one.
      await new Promise((done) => setTimeout(done, STAY_MS));
    }
    return { runs: times };
  } finally {
    await browser.close();
  }
};
