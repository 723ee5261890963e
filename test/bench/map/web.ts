import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../measure/chromium';
import { median } from '../measure/load';
import { bundlePage } from './bundle';
import type { Candidate, MapBenchPage } from './page';

const html =
  '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/page.css">' +
  '<style>html,body,#stage{margin:0;height:100%}</style><div id="stage"></div><script src="/page.js"></script>';

interface Stage {
  address: string;
  close(): void;
}

async function openStage(): Promise<Stage> {
  const { script, style } = await bundlePage();
  const basemap = readFileSync(resolve('assets/basemap/boshan-basemap.json'));
  const bodies: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', script],
    '/page.css': ['text/css', style],
    '/static/basemap/boshan-basemap.json': ['application/json', basemap],
  };
  const server = createServer(({ url = '/' }, response) => {
    const found = bodies[url];
    if (!found) return void response.writeHead(404).end();
    response.setHeader('content-type', found[0]).end(found[1]);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the stage has no address');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => void server.close() };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [
      ...chromiumFlags.filter((flag) => flag !== '--disable-gpu'),
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      // Frames as long as they take, not rounded up to the next sixtieth of a second.
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });

interface Round {
  firstRenderMs: number;
  frames: number[];
  gl: string;
}

interface Size {
  count: number;
  frames: number;
}

/** The district's zoom, where all is gathered, and a town's, where pins carry names. */
const zooms = [10.2, 13.2] as const;

async function measureOnce(browser: Browser, address: string, candidate: Candidate, size: Size): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  try {
    await page.goto(address);
    return await page.evaluate(
      async ({ kind, count, steps, [0]: near, [1]: far }) => {
        const { mapBench } = globalThis as unknown as { mapBench: MapBenchPage };
        const firstRenderMs = await mapBench.firstRender(kind, count, near);
        const frames = await mapBench.pan(steps);
        await mapBench.zoomTo(far);
        frames.push(...(await mapBench.pan(steps)));
        return { firstRenderMs, frames, gl: mapBench.gl() };
      },
      { kind: candidate, count: size.count, steps: size.frames, ...zooms },
    );
  } finally {
    await page.close();
  }
}

const p95 = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
};

export interface WebFigures {
  gl: string;
  view: Record<'firstRenderMs' | 'panP95Ms', number[]>;
  bare: Record<'firstRenderMs' | 'panP95Ms', number[]>;
}

/** Both maps in turn, each in a fresh page, the order changing from round to round. */
export async function measureWeb(size: Size, rounds: number): Promise<WebFigures> {
  const stage = await openStage();
  const browser = await launch();
  const figures: WebFigures = {
    gl: '',
    view: { firstRenderMs: [], panP95Ms: [] },
    bare: { firstRenderMs: [], panP95Ms: [] },
  };
  try {
    // The first page of a browser pays for the start of its processes; neither candidate should.
    await measureOnce(browser, stage.address, 'bare', { count: 10, frames: 5 });
    for (let round = 0; round < rounds; round += 1) {
      const order: Candidate[] = round % 2 === 0 ? ['view', 'bare'] : ['bare', 'view'];
      for (const candidate of order) {
        const once = await measureOnce(browser, stage.address, candidate, size);
        figures[candidate].firstRenderMs.push(once.firstRenderMs);
        figures[candidate].panP95Ms.push(p95(once.frames));
        figures.gl = once.gl;
      }
    }
  } finally {
    await browser.close();
    stage.close();
  }
  return figures;
}

/** Median of our map over median of the bare one. */
export const ratio = ({ view, bare }: WebFigures, key: 'firstRenderMs' | 'panP95Ms'): number =>
  Math.round((median(view[key]) / median(bare[key])) * 1000) / 1000;
