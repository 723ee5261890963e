import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { chromiumFlags, chromiumPath } from '../measure/chromium';
import { median } from '../measure/load';

export interface LighthouseFigures {
  /** 0–100, median of the runs. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly runs: readonly number[];
  /** Lab figures of the median run, ms (`cls` without unit). */
  readonly lab: Readonly<Record<string, number>>;
  /** Titles of what the audits did not pass, with what they say. */
  readonly failed: readonly string[];
}

const labels = {
  'first-contentful-paint': 'fcp_ms',
  'largest-contentful-paint': 'lcp_ms',
  'speed-index': 'speed_index_ms',
  'total-blocking-time': 'tbt_ms',
  'cumulative-layout-shift': 'cls',
} as const;

const once = async (url: string): Promise<Result> => {
  const chrome = await launch({
    chromePath: chromiumPath(),
    chromeFlags: ['--headless=new', ...chromiumFlags],
    logLevel: 'error',
  });
  try {
    const outcome = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
    });
    if (!outcome) throw new Error(`Lighthouse said nothing about ${url}`);
    const { runtimeError } = outcome.lhr;
    if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
    return outcome.lhr;
  } finally {
    chrome.kill();
  }
};

const score = (result: Result, category: string): number => Math.round((result.categories[category]?.score ?? 0) * 100);

const failures = (result: Result): string[] =>
  Object.values(result.audits)
    .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
    .map((audit) => `${audit.id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);

/** Lighthouse's mobile figures of a page: a slow phone on a slow network, simulated. */
export const measureLighthouse = async (url: string, runs: number): Promise<LighthouseFigures> => {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await once(url));
  const performances = results.map((result) => score(result, 'performance'));
  const middle = [...results].sort((a, b) => score(a, 'performance') - score(b, 'performance'))[
    Math.floor(results.length / 2)
  ]!;
  const lab = Object.entries(labels).map(([id, label]) => [
    label,
    Math.round((middle.audits[id]?.numericValue ?? -1) * 1000) / 1000,
  ]);
  return {
    performance: median(performances),
    accessibility: median(results.map((result) => score(result, 'accessibility'))),
    bestPractices: median(results.map((result) => score(result, 'best-practices'))),
    runs: performances,
    lab: Object.fromEntries(lab) as Record<string, number>,
    failed: failures(middle),
  };
};
