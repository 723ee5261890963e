import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSnapshot } from '../../fixtures/snapshot-server';
import { closeBrowser } from '../../weapp/driver/chromium';
import { openApp, type WeappDriver } from '../../weapp/driver/open-app';
import { waitForSync } from '../../weapp/metrics';
import { median } from '../measure/load';
import { syntheticSpots } from '../synthetic/places';
import { placesSnapshot } from '../synthetic/snapshot';

export interface WeappPanFigures {
  /** Bytes that the page sent from its opening to the first map at rest. */
  openBytes: number;
  largestBytes: number;
  /** Bytes of setData by pan, each a third of a screen. */
  panBytes: number[];
  /** The same for a change of a whole step of the zoom. */
  zoomBytes: number[];
  failures: string[];
}

/** Places without prose: what is measured is the map, and ten thousand texts would fill a phone's storage. */
const slimSpots = (count: number) =>
  syntheticSpots(count).map(
    ({ description: _, summary: __, hours: ___, tickets: ____, contact: _____, ...spot }) => spot,
  );

/** Runs in the page: tells the native map's move as WeChat does. Positions in GCJ-02. */
interface Move {
  longitude: number;
  latitude: number;
  scale: number;
}

async function move(app: WeappDriver, to: Move): Promise<void> {
  await app.browserPage.evaluate(({ longitude, latitude, scale }) => {
    const map = document.querySelector('.harness-window:not([hidden]) wx-map') ?? document.querySelector('wx-map');
    if (!map) throw new Error('the page shows no map');
    const [width, height] = [(375 / 512 / 2 ** (scale - 1)) * 360, (600 / 512 / 2 ** (scale - 1)) * 290];
    const region = {
      southwest: { longitude: longitude - width / 2, latitude: latitude - height / 2 },
      northeast: { longitude: longitude + width / 2, latitude: latitude + height / 2 },
    };
    const detail = { type: 'end', causedBy: 'drag', scale, centerLocation: { longitude, latitude }, region };
    map.dispatchEvent(new CustomEvent('regionchange', { detail, bubbles: false }));
  }, to);
  await app.settled();
}

const sentBytes = async (app: WeappDriver): Promise<{ total: number; largest: number }> => {
  const page = (await app.metrics()).at(-1);
  return { total: page?.totalBytes ?? 0, largest: page?.largestBytes ?? 0 };
};

/** The explore page's map in the compiled mini-program with many places: what goes through setData. */
export async function measureWeappPan(dist: string, count: number, pans: number): Promise<WeappPanFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-map-'));
  const { manifest, files } = placesSnapshot(1, slimSpots(count));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const server = await serveSnapshot(folder, 0);
  const app = await openApp({ dist, origin: server.origin });
  try {
    await waitForSync(app);
    await app.relaunch({ path: 'pages/explore/index', query: { view: 'map' } });
    await app.browserPage.waitForSelector('wx-map', { state: 'attached', timeout: 60_000 });
    await app.settled();
    const opened = await sentBytes(app);
    const panBytes: number[] = [];
    const zoomBytes: number[] = [];
    let before = opened.total;
    const after = async (to: Move): Promise<number> => {
      await move(app, to);
      const { total } = await sentBytes(app);
      const sent = total - before;
      before = total;
      return sent;
    };
    // To the town first, as a visitor would zoom in; then pans of a third of a screen.
    zoomBytes.push(await after({ longitude: 117.87, latitude: 36.45, scale: 12 }));
    zoomBytes.push(await after({ longitude: 117.87, latitude: 36.45, scale: 13 }));
    const third = (375 / 3 / 512 / 2 ** 12) * 360;
    for (let pan = 1; pan <= pans; pan += 1)
      panBytes.push(await after({ longitude: 117.87 + third * pan, latitude: 36.45, scale: 13 }));
    // A map that is told nothing would send nothing, and look best of all.
    if (zoomBytes.every((bytes) => bytes === 0)) throw new Error('the native map does not follow its zoom');
    const { largest } = await sentBytes(app);
    const failures = (await app.errors()).map(({ kind, message }) => `${kind}: ${message}`);
    return { openBytes: opened.total, largestBytes: largest, panBytes, zoomBytes, failures };
  } finally {
    await app.close();
    await closeBrowser();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const meanOf = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
export const middleOf = (values: readonly number[]): number => Math.round(median(values));
