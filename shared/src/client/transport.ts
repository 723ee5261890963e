export interface TransportOptions {
  /** Sent as If-None-Match. */
  readonly etag?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

export interface TransportResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, unparsed. */
  readonly text: string;
}

/**
 * Gets files that lie beside the manifest. `path` is relative, e.g. `manifest.json`. Answers whatever the status;
 * rejects with `OfflineError` where there is no answer.
 */
export interface Transport {
  get(path: string, options?: TransportOptions): Promise<TransportResponse>;
}
