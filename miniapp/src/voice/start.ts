import { go } from '../platform/navigation';
import { voiceLine } from './line';

/** A mini-program has the voice in the package of the page `listen`; nothing is to be fetched before. */
export function prepareVoice(): void {
  // Deliberately nothing.
}

/** Plays a guide: here where the voice is already there, else on the page that has it. */
export function startGuide(guideId: string): void {
  const line = voiceLine.get();
  if (line) line.send({ type: 'play', guideId });
  else go('listen', { id: guideId, play: '1' });
}

/** Goes on with "start by itself". */
export function resumeArrivals(): void {
  const line = voiceLine.get();
  if (line) line.turnArrivals(true);
  else go('listen', { auto: '1' });
}
