import type { AudioGuide } from '@boshan/shared/contract/media';
import type { Language } from '@boshan/shared/contract/scalars';
import { snapshotClient } from '../content/client';
import { languageOf, parseSettings } from '../content/settings';
import { translate } from '../i18n/dictionary';
import { textIn } from '../i18n/language';
import { createAudioOutput } from '../platform/audio';
import { localAddress } from '../platform/files';
import { absoluteUrl } from '../platform/origin';
import { watchPosition, watchSeconds } from '../platform/position-watch';
import { readPreference, writePreference } from '../platform/preferences';
import { eachSecondInFront } from '../platform/visibility';
import { keepArrivalsWanted } from './arrivals-wanted';
import { createDesk } from './desk';
import { voiceLine, type VoiceLine } from './line';
import { positionInOther, trackFor } from './tracks';

const KEY = 'voice';

const guideOf = (id: string): AudioGuide | undefined => snapshotClient().content.get('audioGuides')?.get(id);

function recordingOf(guideId: string, language: Language) {
  const guide = guideOf(guideId);
  const url = guide && trackFor(guide, language)?.url;
  if (guide === undefined || url === undefined) return undefined;
  const picture = guide.images?.[0]?.url;
  return {
    url: localAddress(url),
    title: textIn(language, guide.name),
    album: translate(language, 'ui.appName'),
    cover: picture === undefined ? undefined : absoluteUrl(picture),
  };
}

/** Guides that start by themselves: those with a zone and something to be heard. */
const zones = () =>
  [...(snapshotClient().content.get('audioGuides')?.values() ?? [])].flatMap((guide) =>
    guide.zone !== undefined && trackFor(guide, 'zh') ? [{ id: guide.id, zone: guide.zone }] : [],
  );

/** The app's one voice, made when it is first asked for. It needs the audio guides to be loaded. */
export function openVoice(): VoiceLine {
  const known = voiceLine.get();
  if (known) return known;
  const line = createDesk({
    output: createAudioOutput,
    recording: recordingOf,
    translate: (guideId, seconds, from, to) => {
      const guide = guideOf(guideId);
      return guide ? positionInOther(seconds, trackFor(guide, from), trackFor(guide, to)) : 0;
    },
    language: languageOf(parseSettings(readPreference('settings'))),
    zones,
    watch: watchPosition,
    ticks: (tick) => eachSecondInFront(() => tick(watchSeconds())),
    read: () => readPreference(KEY),
    write: (kept) => writePreference(KEY, kept),
    now: () => Date.now(),
  });
  line.arrivals.subscribe(() => {
    const state = line.arrivals.get();
    keepArrivalsWanted(state !== 'off' && state !== 'denied', Date.now());
  });
  voiceLine.set(line);
  return line;
}
