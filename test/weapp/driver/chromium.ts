import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** Path of a Chromium: CHROME_PATH, or the first that the shell knows. Throws with what to do when there is none. */
export function chromiumPath(): string {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // try the next name
    }
  }
  throw new Error('No Chromium found: install it (apt install chromium) or set CHROME_PATH to its program.');
}

let shared: Promise<Browser> | undefined;

/** One browser per process. Web security is off because a phone's requests know no origin. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-web-security',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-sync',
    ],
  });
  return shared;
}

/** Ends the browser; call once when done. */
export async function closeBrowser(): Promise<void> {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}
