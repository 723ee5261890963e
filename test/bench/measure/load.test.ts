import { median, parseWrk } from './load';

const report = (extra = ''): string => `Running 1s test @ http://127.0.0.1:1/
  1 threads and 64 connections
  200 requests in 1.50s, 2.00MB read
${extra}Requests/sec:    133.33
Transfer/sec:      1.33MB
`;

it("reads wrk's summary", () => {
  expect(parseWrk(report())).toEqual({ requests: 200, seconds: 1.5, bytes: 2 * 1024 * 1024 });
});

it('takes no figure from failed requests', () => {
  expect(() => parseWrk(report('  Non-2xx or 3xx responses: 3\n'))).toThrow('Non-2xx or 3xx responses: 3');
  expect(() => parseWrk(report('  Socket errors: connect 0, read 1, write 0, timeout 0\n'))).toThrow('Socket errors');
  expect(() => parseWrk('nothing')).toThrow("not wrk's summary");
});

it('finds the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
