import { openApp } from '../../weapp/driver/open-app';
import { collectMetrics, waitForSync, type PageQueries, type WeappMetrics } from '../../weapp/metrics';
import { listPages } from '../../weapp/prepare/app-config';
import { readAppConfig } from '../../weapp/prepare/dist-files';

export interface WeappFigures extends WeappMetrics {
  /** From the start of the app's process to the first text of a published record, one for each run, ms. */
  readonly offlineRuns: readonly number[];
}

/** Runs in the browser before the mini-program: notes when its process starts and when a name can be read. */
const watchStart = (names: readonly string[]): void => {
  const noted = window as unknown as { startedAt?: number; firstContentMs?: number };
  let harness: unknown;
  Object.defineProperty(window, 'weappHarness', {
    get: () => harness,
    set: (value: unknown) => {
      harness = value;
      noted.startedAt = performance.now();
      const look = (): void => {
        const text = document.querySelector('.harness-window:not([hidden])')?.textContent ?? '';
        if (names.some((name) => text.includes(name)))
          noted.firstContentMs = performance.now() - (noted.startedAt ?? 0);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  });
};

/** How long a visitor stays before the app is ended and opened again. */
const STAY_MS = 3_000;

const offlineStarts = async (
  dist: string,
  origin: string,
  names: readonly string[],
  runs: number,
): Promise<number[]> => {
  const app = await openApp({ dist, origin });
  try {
    await waitForSync(app);
    await app.browserPage.context().addInitScript(watchStart, names);
    await app.browserPage.waitForTimeout(STAY_MS);
    await app.setOffline(true);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await app.relaunch();
      await app.browserPage.waitForFunction(() => (window as { firstContentMs?: number }).firstContentMs !== undefined);
      times.push(await app.browserPage.evaluate(() => (window as { firstContentMs?: number }).firstContentMs ?? -1));
      await app.browserPage.waitForTimeout(STAY_MS);
    }
    return times;
  } finally {
    await app.close();
  }
};

/** Pages that show one record, by the folder of the page, with the record that the bench opens there. */
const queriesOf = (dist: string, ids: Readonly<Record<string, string>>): PageQueries =>
  Object.fromEntries(
    listPages(readAppConfig(dist)).map((path): [string, Record<string, string>] => {
      const id = ids[path.split('/').at(-2) ?? ''];
      return [path, id === undefined ? {} : { id }];
    }),
  );

/** Figures of the compiled mini-program with the content of a running CMS. `ids`: a record for each page that shows one. */
export const measureWeapp = async (
  dist: string,
  origin: string,
  ids: Readonly<Record<string, string>>,
  names: readonly string[],
  runs: number,
): Promise<WeappFigures> => {
  const metrics = await collectMetrics(dist, origin, queriesOf(dist, ids));
  return { ...metrics, offlineRuns: await offlineStarts(dist, origin, names, runs) };
};
