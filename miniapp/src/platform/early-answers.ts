interface EarlyAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

declare global {
  interface Window {
    /** Set by the script of index.html: files of the snapshot by name, asked for before the app's code was there. */
    boshanEarly?: Record<string, Promise<EarlyAnswer | undefined>>;
  }
}

/** What index.html got for a file of the snapshot; `undefined` where it did not ask or got no good answer. Once each. */
export async function takeEarlyAnswer(file: string): Promise<EarlyAnswer | undefined> {
  const asked = window.boshanEarly?.[file];
  if (!asked) return undefined;
  delete window.boshanEarly?.[file];
  const answer = await asked;
  return answer?.status === 200 ? answer : undefined;
}
