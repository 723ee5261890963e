// @ts-check
import { say, seconds } from '../../cms/deploy/local/command.mjs';

/**
 * Collects what passed and failed, and goes on after a failure.
 */
export class Tally {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  failures = [];

  /**
   * Runs a stage that passes or fails as one.
   * @param {string} title
   * @param {() => Promise<{ok: boolean, output?: string}>} work
   */
  async stage(title, work) {
    await this.counted(title, async () => {
      const { ok, output } = await work();
      if (!ok && output) say(output.trimEnd().split('\n').slice(-120).join('\n'));
      return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    });
  }

  /**
   * Runs a stage that counts by itself. One that throws counts as one failure.
   * @param {string} title
   * @param {() => Promise<{passed: number, failed: number}>} work
   */
  async counted(title, work) {
    const begun = Date.now();
    say(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
    let result;
    try {
      result = await work();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      result = { passed: 0, failed: 1 };
    }
    this.passed += result.passed;
    this.failed += result.failed;
    if (result.failed > 0) this.failures.push(title);
    const count = result.passed + result.failed > 1 ? ` ${result.passed} passed, ${result.failed} failed` : '';
    say(`${result.failed > 0 ? '✗' : '✓'} ${title}${count} (${seconds(Date.now() - begun)})`);
  }

  /** Prints what failed and, last, the line that scripts read. */
  report() {
    if (this.failures.length > 0) say(`\nFailed: ${this.failures.join('; ')}`);
    process.stdout.write(`\n${this.passed} passed, ${this.failed} failed\n`);
    return this.failed === 0;
  }
}

/**
 * Runs works in their order, the next one as soon as one of two is done.
 * @param {readonly (() => Promise<void>)[]} works none of which rejects
 */
export async function twoAtATime(works) {
  const waiting = [...works];
  const line = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([line(), line()]);
}

/**
 * Counts a Jest run's JSON report. A file that could not run and a run that failed without a failed test (a threshold,
 * no tests found) count as failures; a skipped test counts as a failure too: it checks nothing.
 * @param {{numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTotalTests: number, success: boolean}} report
 * @param {number} exitCode
 */
export function countJest(report, exitCode) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
  const silent = failed === 0 && (exitCode !== 0 || !report.success || report.numTotalTests === 0) ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + silent };
}
