/** Address of a file that the CMS serves under a relative address; others are left alone. */
export const absoluteUrl = (url: string): string => (url.startsWith('/') ? `${BOSHAN_ORIGIN}${url}` : url);

/** Folder of the snapshot. */
export const snapshotUrl = (): string => `${BOSHAN_ORIGIN}/snapshot/`;

/**
 * Address of a page of the web app, for a web-view. Undefined where the server has no address that WeChat would open:
 * only https is let in.
 */
export const webPageUrl = (path: string, id: string): string | undefined =>
  BOSHAN_ORIGIN.startsWith('https://') ? `${BOSHAN_ORIGIN}${path}?id=${encodeURIComponent(id)}` : undefined;
