import { createHash } from 'node:crypto';

const inlineScripts = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/** Sources for the page's own inline scripts (the build writes a short one that sets the root font size). */
const inlineHashes = (html: string): string =>
  [...html.matchAll(inlineScripts)]
    .map(([, code = '']) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    .join('');

/**
 * Reads the origins that a base map's style may fetch from (`MAP_SOURCES`: https addresses, separated by spaces).
 * Who runs the server names them, not who edits the content: an editor cannot widen the page's policy.
 * @throws Error naming the variable and the entry that is no origin.
 */
export const readMapOrigins = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      if (!/^https:\/\/(?:\*\.)?[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(entry))
        throw new Error(
          `MAP_SOURCES 只能是用空格分开的 https 网址（不带路径），例如 https://tiles.example.com，现在有 ${entry}`,
        );
      return entry;
    });

/** Security headers of a page of the visitor app, as name, value, name, value … `mapOrigins`: see `readMapOrigins`. */
export const pageHeaders = (html: string, mapOrigins: readonly string[] = []): readonly string[] => [
  'Content-Security-Policy',
  [
    "default-src 'self'",
    `script-src 'self'${inlineHashes(html)}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob: https:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...mapOrigins].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Permissions-Policy',
  'geolocation=(self), camera=(), microphone=(), payment=()',
  'X-Frame-Options',
  'SAMEORIGIN',
];
