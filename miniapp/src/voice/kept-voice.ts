import { startVoice, type VoiceState } from '@boshan/shared/guide/voice';
import { VISIT_MS } from './visit';

/** What is kept of the voice over a restart of the app. */
export interface KeptVoice {
  readonly positions: Readonly<Record<string, number>>;
  readonly started: readonly string[];
  readonly heard: readonly string[];
  readonly speed: number;
  /** Instant (milliseconds) of the last change. */
  readonly at: number;
}

export const keptOf = ({ positions, started, heard, speed }: VoiceState, at: number): KeptVoice => ({
  positions,
  started,
  heard,
  speed,
  at,
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/**
 * A voice as it was left; what is not understood is left out. Positions and speed last; what was heard or begun by
 * itself is forgotten after a visit, or when the clock was set back.
 */
export function voiceFrom(kept: unknown, now: number): VoiceState {
  if (!isRecord(kept)) return startVoice();
  const at = typeof kept['at'] === 'number' ? kept['at'] : Number.NEGATIVE_INFINITY;
  const sameVisit = now >= at && now - at < VISIT_MS;
  const positions = Object.entries(isRecord(kept['positions']) ? kept['positions'] : {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[1] >= 0,
  );
  const speed = kept['speed'];
  return startVoice({
    positions: Object.fromEntries(positions),
    started: sameVisit ? texts(kept['started']) : [],
    heard: sameVisit ? texts(kept['heard']) : [],
    speed: typeof speed === 'number' && speed >= 0.5 && speed <= 2 ? speed : 1,
  });
}
