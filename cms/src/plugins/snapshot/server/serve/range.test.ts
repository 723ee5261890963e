import { acceptedCodings } from './encoding';
import { parseRange } from './range';
import { requestPath } from './request-path';

describe('parseRange', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=50-5000', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-0', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['items=0-1', undefined],
    [undefined, undefined],
  ] as const)('%s', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
});

describe('acceptedCodings', () => {
  it.each([
    [undefined, ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['br;q=0, *', ['gzip', 'identity']],
    ['gzip;q=0.5, identity;q=0', ['gzip']],
    ['identity;q=0', ['identity']],
    ['GZIP', ['gzip', 'identity']],
  ] as const)('%s', (header, expected) => {
    expect(acceptedCodings(header)).toEqual(expected);
  });
});

describe('requestPath', () => {
  it.each([
    ['/a/b.js?x=1', '/a/b.js'],
    ['/%E5%8D%9A%E5%B1%B1', '/博山'],
    ['/.well-known/security.txt', '/.well-known/security.txt'],
    ['/a/../b', undefined],
    ['/%2e%2e/b', undefined],
    ['/a%2f..%2fb', undefined],
    ['//b', undefined],
    ['/a\\b', undefined],
    ['/a%00', undefined],
    ['/%', undefined],
    ['/%252e%252e/b', undefined],
    ['http://elsewhere/', undefined],
    [undefined, undefined],
  ])('%s', (url, expected) => {
    expect(requestPath(url)).toBe(expected);
  });
});
