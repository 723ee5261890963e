interface EarlyAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

declare global {
  interface Window {
    /** Set by the script of index.html: files of the snapshot by name, asked for before the app's code was there. */
    boshanEarly?: Record<string, Promise<EarlyAnswer | undefined> | undefined>;
  }
}

/** What index.html got for a file of the snapshot; `undefined` where it did not ask or got no good answer. Once each. */
export async function takeEarlyAnswer(file: string): Promise<EarlyAnswer | undefined> {
  const early = window.boshanEarly;
  if (!early) return undefined;
  const asked = early[file];
  // The name stays, so that index.html does not ask for what the app has asked for itself.
  early[file] = undefined;
  const answer = await asked;
  return answer?.status === 200 ? answer : undefined;
}
