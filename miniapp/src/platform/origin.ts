/** Address of a file that the CMS serves under a relative address; others are left alone. */
export const absoluteUrl = (url: string): string => (url.startsWith('/') ? `${BOSHAN_ORIGIN}${url}` : url);

/** Folder of the snapshot. */
export const snapshotUrl = (): string => `${BOSHAN_ORIGIN}/snapshot/`;
