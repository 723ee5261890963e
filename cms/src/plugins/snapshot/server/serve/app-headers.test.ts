import { pageHeaders, readMapOrigins } from './app-headers';

const policyOf = (headers: readonly string[]): string => headers[headers.indexOf('Content-Security-Policy') + 1] ?? '';

describe('origins of base maps', () => {
  it('are none unless the server names some', () => {
    expect(readMapOrigins(undefined)).toEqual([]);
    expect(readMapOrigins('  ')).toEqual([]);
    expect(policyOf(pageHeaders('<html>'))).toContain("connect-src 'self';");
  });

  it('may be fetched from, and nothing else may', () => {
    const origins = readMapOrigins('https://tiles.example.com  https://*.example.org:8443');
    const policy = policyOf(pageHeaders('<html>', origins));
    expect(policy).toContain("connect-src 'self' https://tiles.example.com https://*.example.org:8443;");
    expect(policy).toContain("default-src 'self';");
  });

  it.each(['http://tiles.example.com', 'https://tiles.example.com/path', "https://x;script-src 'unsafe-eval'", '*'])(
    'that are no https origin are refused by name: %s',
    (entry) => expect(() => readMapOrigins(entry)).toThrow(/MAP_SOURCES.*https/),
  );
});
