import { resolve } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from './measure/chromium';
import { median } from './measure/load';
import { editedSpot, syntheticSpots } from './synthetic/places';
import { addDelta, brotli, gzip, placesSnapshot, type SnapshotFiles } from './synthetic/snapshot';

const manifestText = ({ manifest }: SnapshotFiles): string => JSON.stringify(manifest);
const total = (texts: Iterable<string>, size: (text: string) => number): number =>
  [...texts].reduce((sum, text) => sum + size(text), 0);

const served = (snapshot: SnapshotFiles): Record<string, string> => ({
  ...Object.fromEntries(snapshot.files),
  'manifest.json': manifestText(snapshot),
});

interface PageResult {
  via: string;
  applyMs: number;
  fullMs: number;
  records: number;
}

/** Benches run from the project's root. Times the client in a fresh page whose CPU is slowed down by `slowdown`. */
const timeInBrowser = async (
  first: SnapshotFiles,
  second: SnapshotFiles,
  slowdown: number,
  runs: number,
): Promise<PageResult[]> => {
  const bundle = await build({
    entryPoints: [resolve('test/bench/sync/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    alias: { '@boshan/shared': resolve('shared/src') },
  });
  const browser = await launchChromium();
  try {
    const results: PageResult[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const data = { first: served(first), second: served(second) };
      results.push(
        await page.evaluate(
          (input) => (globalThis as unknown as { runSync(input: unknown): Promise<PageResult> }).runSync(input),
          data,
        ),
      );
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
  }
};

/** 5,000 places of which 1 % change: what comes over the air against the whole, and how long a slow phone works on it. */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const count = smoke ? 600 : 5000;
  const places = syntheticSpots(count);
  const changed = new Map(
    Array.from({ length: count / 100 }, (_, index) => index * 100).map((at) => [at, editedSpot(places[at]!, at)]),
  );
  const first = placesSnapshot(1, places);
  const second = placesSnapshot(
    2,
    places.map((place, at) => changed.get(at) ?? place),
  );
  const fullRaw = total(second.files.values(), (text) => Buffer.byteLength(text));
  const fullBrotli = total(second.files.values(), (text) => brotli(text).length);
  const fullGzip = total(second.files.values(), (text) => gzip(text).length);
  const deltaText = addDelta(
    first.manifest,
    second,
    [...changed].map(([at, after]) => ({ before: places[at], after })),
  );
  const results = await timeInBrowser(first, second, 4, smoke ? 1 : 5);
  const wrong = results.find((result) => result.via !== 'delta' || result.records !== count);
  if (wrong) throw new Error(`the phone did not end right: ${JSON.stringify(wrong)}`);
  return {
    places: count,
    changed: changed.size,
    delta_ratio: brotli(deltaText).length / fullBrotli,
    delta_plus_manifest_ratio: (brotli(deltaText).length + brotli(manifestText(second)).length) / fullBrotli,
    apply_ms: median(results.map((result) => result.applyMs)),
    full_sync_ms: median(results.map((result) => result.fullMs)),
    cpu_slowdown: 4,
    delta_bytes: { raw: Buffer.byteLength(deltaText), gzip: gzip(deltaText).length, brotli: brotli(deltaText).length },
    full_bytes: { raw: fullRaw, gzip: fullGzip, brotli: fullBrotli },
    manifest_bytes: { raw: Buffer.byteLength(manifestText(second)), brotli: brotli(manifestText(second)).length },
    shards: second.manifest.collections.places.shards.length,
  };
};
