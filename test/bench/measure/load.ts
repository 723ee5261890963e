import autocannon from 'autocannon';
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

/**
 * Loads one URL over keep-alive connections and divides the CPU that the serving process spent by the answers.
 * Throws when any answer was not 2xx: a ratio of errors is no figure.
 */
export const load = async ({ url, pid, headers = {}, seconds, connections = 16 }: LoadTarget): Promise<LoadResult> => {
  await autocannon({ url, headers, connections, duration: Math.max(1, Math.round(seconds / 4)) });
  const before = processCpuMicros(pid);
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const spent = processCpuMicros(pid) - before;
  if (result.errors + result.timeouts + result.non2xx > 0 || result['2xx'] === 0) {
    throw new Error(
      `${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors, ${result.timeouts} timeouts`,
    );
  }
  const requests = result['2xx'];
  return {
    cpuMicros: spent / requests,
    requestsPerSecond: result.requests.average,
    requests,
    bytesPerRequest: Math.round(result.throughput.total / requests),
  };
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
