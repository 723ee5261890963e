import type { MadeTrack } from '@boshan/shared/track/make-track';
import type { TrackIssue, TrackWarning } from '@boshan/shared/track/track-issue';

/** What came of a file: a track with what was found out about it, or why there is none. */
export type TrackOutcome =
  { readonly made: MadeTrack; readonly warnings: readonly TrackWarning[] } | { readonly issue: TrackIssue };

/** The encoding that a file says it has; UTF-8 where it says nothing. Chinese track apps still write GBK. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const [, declared] =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head.replace(/^\u00ef\u00bb\u00bf/, '')) ?? [];
  return declared ?? 'utf-8';
}

/** The text of a file. An encoding that no browser knows is read as UTF-8. */
export function textOfFile(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Reads a file's text into the contract's form. The reader is loaded when the first file comes. */
export async function trackFromText(text: string, source: string, swapped: boolean): Promise<TrackOutcome> {
  const [{ readTrack }, { makeTrack }, { TrackError }] = await Promise.all([
    import('@boshan/shared/track/read-track'),
    import('@boshan/shared/track/make-track'),
    import('@boshan/shared/track/track-errors'),
  ]);
  try {
    const read = readTrack(text, { swapped });
    return { made: makeTrack(read, source), warnings: read.warnings };
  } catch (error) {
    if (error instanceof TrackError) return { issue: error };
    throw error;
  }
}
