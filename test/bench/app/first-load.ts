import { ask } from '../../integration/cms/http';
import { launchChromium } from '../measure/chromium';

interface LoadedFile {
  readonly path: string;
  readonly kind: string;
  readonly raw: number;
  readonly gzip: number;
  /** As Chromium got it, in the encoding that it and the server prefer, without headers. */
  readonly transferred: number;
}

export interface FirstLoad {
  /** HTML, scripts and styles, gzip, in bytes. */
  readonly codeGzipBytes: number;
  readonly codeTransferredBytes: number;
  readonly files: readonly LoadedFile[];
  /** Pictures and content that came as well, in bytes as transferred. */
  readonly otherBytes: Readonly<Record<string, number>>;
}

const CODE = new Set(['navigation', 'script', 'css', 'link']);

interface Entry {
  readonly path: string;
  readonly kind: string;
  readonly transferred: number;
}

/** What a browser with an empty cache fetches for the home page, until its content shows and the network rests. */
const entriesOf = async (address: string): Promise<Entry[]> => {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 375, height: 812 } });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('.picture-card, .row-card').first().waitFor();
    return await page.evaluate(() =>
      (performance.getEntries() as PerformanceResourceTiming[])
        .filter(({ entryType }) => entryType === 'navigation' || entryType === 'resource')
        .map((entry) => ({
          path: new URL(entry.name).pathname,
          kind: entry.entryType === 'navigation' ? 'navigation' : entry.initiatorType,
          transferred: entry.encodedBodySize,
        })),
    );
  } finally {
    await browser.close();
  }
};

/** Bytes of a first load of the home page from a running CMS. */
export const measureFirstLoad = async (address: string): Promise<FirstLoad> => {
  const seen = new Map((await entriesOf(address)).map((entry) => [entry.path, entry]));
  const files: LoadedFile[] = [];
  const otherBytes: Record<string, number> = {};
  for (const { path, kind, transferred } of seen.values()) {
    const isCode = CODE.has(kind) && (kind === 'navigation' || /\.(?:m?js|css)$/.test(path));
    if (!isCode) {
      const group = path.startsWith('/snapshot/') ? 'content' : 'pictures and other';
      otherBytes[group] = (otherBytes[group] ?? 0) + transferred;
      continue;
    }
    const zipped = await ask(address, path, { headers: { 'accept-encoding': 'gzip' } });
    const plain = await ask(address, path);
    if (zipped.headers['content-encoding'] !== 'gzip') throw new Error(`${path} is not served in gzip`);
    files.push({ path, kind, raw: plain.body.length, gzip: zipped.body.length, transferred });
  }
  const sum = (key: 'gzip' | 'transferred'): number => files.reduce((total, file) => total + file[key], 0);
  return { codeGzipBytes: sum('gzip'), codeTransferredBytes: sum('transferred'), files, otherBytes };
};
