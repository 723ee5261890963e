import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

const onPath = (name: string): string | undefined => {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
};

/** The browser to measure in: `CHROME_PATH`, else one on the path. Throws where there is none. */
export const chromiumPath = (): string => {
  const named = process.env['CHROME_PATH'];
  if (named && existsSync(named)) return named;
  const found = ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find((path) => path !== undefined);
  if (!found) throw new Error('no Chromium: install Debian package "chromium", or set CHROME_PATH');
  return found;
};

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
];

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), headless: true, args: chromiumFlags });
