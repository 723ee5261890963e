import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../bench/measure/chromium';

let shared: Promise<Browser> | undefined;

/** One browser per process. Web security is off because a phone's requests know no origin. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, '--disable-web-security'] });
  return shared;
}

/** Ends the browser; call once when done. */
export async function closeBrowser(): Promise<void> {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}
