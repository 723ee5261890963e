import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { processCpuMicros } from './cpu';

export interface LoadResult {
  /** Server CPU in microseconds for each answered request. */
  cpuMicros: number;
  requestsPerSecond: number;
  requests: number;
  bytesPerRequest: number;
}

export interface LoadTarget {
  url: string;
  /** The process that answers. */
  pid: number;
  headers?: Record<string, string>;
  seconds: number;
  connections?: number;
}

const wrk = async ({ url, headers = {}, connections = 64 }: LoadTarget, seconds: number): Promise<string> => {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', ...given, url];
  const { stdout } = await promisify(execFile)(process.env['WRK_PATH'] ?? 'wrk', words);
  return stdout;
};

const UNITS: Record<string, number> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** Reads wrk's summary. Throws where any answer was no 2xx or 3xx, or a connection failed. */
export const parseWrk = (report: string): { requests: number; seconds: number; bytes: number } => {
  const trouble = /(?:Non-2xx or 3xx responses|Socket errors):.*/.exec(report);
  if (trouble) throw new Error(`not every request was answered well: ${trouble[0]}`);
  const summary = /(\d+) requests in ([\d.]+)(s|m), ([\d.]+)([KMG]?B) read/.exec(report);
  if (!summary) throw new Error(`not wrk's summary: ${report}`);
  const [, requests, time, unit, amount, size] = summary;
  return {
    requests: Number(requests),
    seconds: Number(time) * (unit === 'm' ? 60 : 1),
    bytes: Number(amount) * (UNITS[size ?? 'B'] ?? 1),
  };
};

/**
 * Loads one URL over keep-alive connections until the server is busy all the time, and divides the CPU that the serving
 * process spent by the answers. Throws when any answer failed: a ratio of errors is no figure.
 */
export const load = async (target: LoadTarget): Promise<LoadResult> => {
  await wrk(target, Math.max(1, Math.round(target.seconds / 4)));
  const before = processCpuMicros(target.pid);
  const { requests, seconds, bytes } = parseWrk(await wrk(target, target.seconds));
  const spent = processCpuMicros(target.pid) - before;
  if (requests === 0) throw new Error(`${target.url}: no answer`);
  return {
    cpuMicros: spent / requests,
    requestsPerSecond: requests / seconds,
    requests,
    bytesPerRequest: Math.round(bytes / requests),
  };
};

/** NaN for no values. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
