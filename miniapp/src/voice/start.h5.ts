import { snapshotClient } from '../content/client';
import type { VoiceLine } from './line';

/** Fetched when first needed, so that it weighs on no other page. */
async function voice(): Promise<VoiceLine> {
  const [{ openVoice }] = await Promise.all([import('./app-voice'), snapshotClient().load(['audioGuides'])]);
  return openVoice();
}

/** Fetches the voice ahead: a browser plays sound only for a moment after the tap. */
export function prepareVoice(): void {
  void import('./app-voice').catch(() => undefined);
}

/** Plays a guide. */
export function startGuide(guideId: string): void {
  void voice().then((line) => line.send({ type: 'play', guideId }));
}

/** Goes on with "start by itself". */
export function resumeArrivals(): void {
  void voice().then((line) => line.turnArrivals(true));
}
