import { createHash } from 'node:crypto';

const inlineScripts = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/** Sources for the page's own inline scripts (the build writes a short one that sets the root font size). */
const inlineHashes = (html: string): string =>
  [...html.matchAll(inlineScripts)]
    .map(([, code = '']) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    .join('');

/** Security headers of a page of the visitor app, as name, value, name, value … */
export const pageHeaders = (html: string): readonly string[] => [
  'Content-Security-Policy',
  [
    "default-src 'self'",
    `script-src 'self'${inlineHashes(html)}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob: https:",
    "font-src 'self' data:",
    "connect-src 'self'",
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
