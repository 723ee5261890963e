const dangerous = /^'*[=+\-@＝＋－＠\t\r]/;
const guarded = /^'+[=+\-@＝＋－＠\t\r]/;

/**
 * Keeps a spreadsheet program from computing what somebody wrote: an apostrophe before what begins like a formula, also
 * before one that has an apostrophe already, so that `withoutGuard` takes back exactly what was added.
 */
export const withGuard = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

export const withoutGuard = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
