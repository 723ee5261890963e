import { listPages } from './prepare/app-config';
import { measurePackages, readAppConfig, type PackageSizes } from './prepare/dist-files';
import { openApp } from './driver/open-app';
import type { Failure, PageMetrics } from './protocol';

/** Figures of a compiled mini-program, for tests and the bench. Sizes in bytes, times in ms. */
export interface WeappMetrics {
  packages: PackageSizes;
  pages: PageMetrics[];
  errors: Failure[];
  setDataMaxBytes: number;
  setDataCallsMax: number;
  nodesMax: number;
  /** From the start of the app to the first text of its first page, from device storage, without network. */
  offlineFirstContentMs: number;
}

/** Ids with which each page can be opened, e.g. `{ 'packages/place/pages/place/index': { id: 'scenic-01' } }`. */
export type PageQueries = Record<string, Record<string, string>>;

/**
 * Opens each page of the app, with its data synced from `origin`, and then starts it once more without network.
 * `dist`: folder of the compiled app; `origin`: where `/snapshot/manifest.json` is served.
 */
export async function collectMetrics(
  dist: string,
  origin: string,
  queries: PageQueries = {},
  cpuSlowdown?: number,
): Promise<WeappMetrics> {
  const app = await openApp({ dist, origin, ...(cpuSlowdown ? { cpuSlowdown } : {}) });
  try {
    await waitForSync(app);
    const pages: PageMetrics[] = [...(await app.metrics())];
    const errors: Failure[] = [...(await app.errors())];
    for (const path of listPages(readAppConfig(dist))) {
      await app.relaunch({ path, query: queries[path] ?? {} });
      pages.push(...(await app.metrics()));
      errors.push(...(await app.errors()));
    }
    await app.setOffline(true);
    await app.relaunch();
    const [first] = await app.metrics();
    return {
      packages: measurePackages(dist),
      pages,
      errors,
      setDataMaxBytes: Math.max(...pages.map(({ largestBytes }) => largestBytes)),
      setDataCallsMax: Math.max(...pages.map(({ setDataCallsPerSecond }) => setDataCallsPerSecond)),
      nodesMax: Math.max(...pages.map(({ nodes }) => nodes)),
      offlineFirstContentMs: first ? first.firstTextMs : -1,
    };
  } finally {
    await app.close();
  }
}

/** Waits until the app has stored something of the snapshot; gives up quietly after 15 s. */
export async function waitForSync(app: Awaited<ReturnType<typeof openApp>>): Promise<void> {
  for (let i = 0; i < 75; i += 1) {
    const { storage, files } = await app.state();
    const calls = await app.wxCalls();
    const pending = calls.some(({ outcome }) => outcome === 'pending');
    if (!pending && Object.keys(storage).length + Object.keys(files).length > 2) return;
    await app.browserPage.waitForTimeout(200);
  }
}
