/**
 * The path that a request names, decoded once and without its query. `undefined` for what no stored file can be named:
 * absolute forms, broken escapes, NUL, backslashes, dot segments, doubled slashes. Files are looked up in a map by this
 * path, so nothing a visitor writes ever reaches the file system.
 */
export const requestPath = (url: string | undefined): string | undefined => {
  if (url === undefined || !url.startsWith('/')) return undefined;
  const query = url.indexOf('?');
  const raw = query < 0 ? url : url.slice(0, query);
  if (!/[%\\]|\/[./]/.test(raw)) return raw;
  try {
    const decoded = decodeURIComponent(raw);
    // eslint-disable-next-line no-control-regex -- control characters are exactly what must be refused
    return /[\\\u0000-\u001f%]|\/\/|\/\.{1,2}(?:\/|$)/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
};
