import type { AudioGuide, AudioTrack } from '@boshan/shared/contract/media';
import type { Language } from '@boshan/shared/contract/scalars';

/** A guide's recording in a language; in the other one where there is none. `undefined`: it is text alone. */
export function trackFor({ tracks }: Pick<AudioGuide, 'tracks'>, language: Language): AudioTrack | undefined {
  const spoken = tracks.filter(({ url }) => url !== undefined);
  return spoken.find((track) => track.language === language) ?? spoken[0];
}

/** `1:05`; minutes and seconds as players show them. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * Where to go on in another language: at the sentence that lies as far on among its own.
 * @param seconds position in the first track
 */
export function positionInOther(seconds: number, from: AudioTrack | undefined, to: AudioTrack | undefined): number {
  const [before, after] = [from?.cueStarts ?? [], to?.cueStarts ?? []];
  if (before.length === 0 || after.length === 0) return 0;
  const sentence = before.filter((start) => start <= seconds).length - 1;
  if (sentence < 0) return 0;
  return after[Math.min(after.length - 1, Math.round((sentence / before.length) * after.length))] ?? 0;
}
