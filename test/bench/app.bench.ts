import { join } from 'node:path';
import { allPages } from '../e2e/stage/pages';
import { nameOf, openSite, type Site } from '../e2e/stage/site';
import { root } from '../integration/cms/template';
import { closeBrowser } from '../weapp/driver/chromium';
import { measureFirstLoad } from './app/first-load';
import { measureLighthouse, type LighthouseFigures } from './app/lighthouse';
import { measureOfflineWeb } from './app/offline-web';
import { measureWeapp, type WeappFigures } from './app/weapp';
import { median } from './measure/load';

const whole = (value: number): number => Math.round(value);

const lighthousePages = { home: '/', list: '/explore', detail: '/place?id=scenic-10' } as const;

const lighthouseOf = async (site: Site, smoke: boolean): Promise<Record<string, LighthouseFigures>> => {
  const figures: Record<string, LighthouseFigures> = {};
  for (const [name, path] of Object.entries(lighthousePages)) {
    if (smoke && name !== 'home') continue;
    figures[name] = await measureLighthouse(site.address + path, smoke ? 1 : 3);
  }
  return figures;
};

const each = <T>(figures: Record<string, LighthouseFigures>, pick: (one: LighthouseFigures) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(figures).map(([name, one]) => [name, pick(one)]));

const weappPages = ({ pages }: WeappFigures): Record<string, unknown>[] =>
  pages.map((page) => ({
    page: page.path,
    calls: page.setDataCalls,
    calls_in_one_second: page.setDataCallsPerSecond,
    largest_bytes: page.largestBytes,
    nodes: page.nodes,
    depth: page.depth,
    children: page.maxChildren,
    first_text_ms: whole(page.firstTextMs),
  }));

/** Both builds of the visitor app, as they lie in miniapp/dist, against a real CMS with the initial content. */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const dist = process.env['WEAPP_DIST'] ?? join(root, 'miniapp/dist/weapp');
  const runs = smoke ? 1 : 5;
  const site = await openSite('bench-app');
  try {
    const names = [...(site.records.get('places')?.values() ?? [])].map((place) => nameOf(place));
    const ids = Object.fromEntries(
      allPages(site).flatMap(({ name, path }) => {
        const id = new URL(path, site.address).searchParams.get('id');
        return id === null ? [] : [[name, id]];
      }),
    );
    const weapp = await measureWeapp(dist, site.address, ids, names, runs);
    const first = await measureFirstLoad(site.address);
    const lighthouse = await lighthouseOf(site, smoke);
    const web = await measureOfflineWeb(site.address, names, runs, site.stop);
    const [offlineWeapp, offlineWeb] = [median(weapp.offlineRuns), median(web.runs)];
    return {
      weapp_main_bytes: weapp.packages.main,
      weapp_total_bytes: weapp.packages.total,
      weapp_packages: weapp.packages,
      h5_first_gzip_bytes: first.codeGzipBytes,
      h5_first_transferred_bytes: first.codeTransferredBytes,
      h5_first_files: first.files,
      h5_first_other_bytes: first.otherBytes,
      lighthouse: each(lighthouse, ({ performance }) => performance),
      lighthouse_accessibility: each(lighthouse, ({ accessibility }) => accessibility),
      lighthouse_best_practices: each(lighthouse, ({ bestPractices }) => bestPractices),
      lighthouse_detail: each(lighthouse, (one) => ({ runs: one.runs, ...one.lab, failed: one.failed })),
      offline_first_content_ms: whole(Math.max(offlineWeapp, offlineWeb)),
      offline_weapp_ms: { median: whole(offlineWeapp), runs: weapp.offlineRuns.map(whole) },
      offline_h5_ms: { median: whole(offlineWeb), runs: web.runs.map(whole) },
      setdata_max_bytes: weapp.setDataMaxBytes,
      setdata_calls_max: weapp.setDataCallsMax,
      nodes_max: weapp.nodesMax,
      weapp_pages: weappPages(weapp),
      weapp_errors: weapp.errors.length,
    };
  } finally {
    await closeBrowser();
    await site.close();
  }
};
