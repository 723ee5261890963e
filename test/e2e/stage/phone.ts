import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../bench/measure/chromium';
import type { Site } from './site';

let shared: Promise<Browser> | undefined;

/** One browser per test file. Maps need a software GL. */
export const browser = (): Promise<Browser> => {
  shared ??= chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...chromiumFlags.filter((flag) => flag !== '--disable-gpu'),
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
  return shared;
};

/** Ends the browser; once, after the last test of a file. */
export const closeBrowser = async (): Promise<void> => {
  const running = await shared;
  shared = undefined;
  await running?.close();
};

export interface PhoneOptions extends BrowserContextOptions {
  readonly settings?: { readonly language?: 'zh' | 'en'; readonly elder?: boolean; readonly theme?: 'day' | 'night' };
}

/** A visitor's browser: its page, and everything that the console or a script complained about. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
  /** Opens an address of the app and waits until it shows something other than a skeleton. */
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 90_000;

/** Waits until a page of the app is there: its main part filled, nothing loading, what index.html draws gone. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => {
      const mains = [...document.querySelectorAll<HTMLElement>('[role="main"]')];
      const shown = mains.filter((main) => main.offsetParent !== null).at(-1);
      const waiting = document.querySelector('#shell, #first-screen, .skeleton, [aria-busy="true"]');
      return shown !== undefined && shown.innerText.trim() !== '' && waiting === null;
    },
    undefined,
    { timeout: PATIENCE_MS },
  );
};

/** A fresh phone, in Chinese and on Boshan's clock where nothing else is said. */
export const newPhone = async (site: Pick<Site, 'address'>, options: PhoneOptions = {}): Promise<Phone> => {
  const { settings, ...rest } = options;
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: site.address,
    ...rest,
  });
  if (settings) {
    const kept = JSON.stringify({ elder: false, theme: 'day', ...settings });
    // Only where nothing is kept yet: what a test changes must survive a reload.
    await context.addInitScript((text) => {
      if (localStorage.getItem('boshan.settings') === null) localStorage.setItem('boshan.settings', text);
    }, kept);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  return { context, page, complaints, open, close: () => context.close() };
};

/** The page on top: pages below it stay in the document, hidden; the first screen kept from last time is no page. */
export const top = (page: Page) => page.locator('#app .page:visible').last();
