import { Tally, countJest, twoAtATime } from './stages.mjs';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTotalTests: 5,
  success: true,
};

describe('countJest', () => {
  it('counts tests', () => {
    expect(countJest(report, 0)).toEqual({ passed: 5, failed: 0 });
    expect(countJest({ ...report, numFailedTests: 2, success: false }, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a file that could not run, and a skipped test, as failures', () => {
    expect(countJest({ ...report, numRuntimeErrorTestSuites: 1, success: false }, 1).failed).toBe(1);
    expect(countJest({ ...report, numPendingTests: 3 }, 0).failed).toBe(3);
  });

  it('does not let a run pass that failed without a failed test, or that found none', () => {
    expect(countJest(report, 1).failed).toBe(1);
    expect(countJest({ ...report, success: false }, 0).failed).toBe(1);
    expect(countJest({ ...report, numPassedTests: 0, numTotalTests: 0 }, 0).failed).toBe(1);
  });
});

describe('Tally', () => {
  const out = jest.spyOn(process.stdout, 'write');
  const err = jest.spyOn(process.stderr, 'write');
  beforeEach(() => {
    out.mockReset().mockReturnValue(true);
    err.mockReset().mockReturnValue(true);
  });
  afterAll(() => {
    out.mockRestore();
    err.mockRestore();
  });

  it('goes on after failures and ends with the line that scripts read', async () => {
    const tally = new Tally();
    await tally.stage('one', async () => ({ ok: false, output: 'why it failed' }));
    await tally.stage('two', async () => {
      throw new Error('how it broke');
    });
    await tally.stage('three', async () => ({ ok: true }));
    await tally.counted('four', async () => ({ passed: 10, failed: 1 }));
    expect(tally.report()).toBe(false);
    const printed = err.mock.calls.join('');
    for (const part of ['why it failed', 'how it broke', 'Failed: one; two; four']) expect(printed).toContain(part);
    expect(String(out.mock.calls.at(-1)?.[0]).split('\n').filter(Boolean)).toEqual(['11 passed, 3 failed']);
  });

  it('is content when nothing failed', async () => {
    const tally = new Tally();
    await tally.stage('one', async () => ({ ok: true }));
    expect(tally.report()).toBe(true);
    expect(out.mock.calls.join('')).toBe('\n1 passed, 0 failed\n');
  });
});

describe('twoAtATime', () => {
  it('begins each in its order, as soon as one of two is done', async () => {
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3].map((index) => () => {
      begun.push(index);
      return new Promise<void>((done) => (ends[index] = done));
    });
    const all = twoAtATime(works);
    expect(begun).toEqual([0, 1]);
    ends[1]!();
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2]);
    ends[2]!();
    await new Promise(setImmediate);
    ends[0]!();
    ends[3]!();
    await all;
    expect(begun).toEqual([0, 1, 2, 3]);
  });
});
