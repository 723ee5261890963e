import type { Language } from '@boshan/shared/contract/scalars';
import type { VoiceAction, VoiceState } from '@boshan/shared/guide/voice';
import { createValue, useValue, type Value } from '../content/value';
import type { ArrivalState } from './arrivals';

/** What pages know of the voice: what it does, and how to tell it what to do. */
export interface VoiceLine {
  readonly state: Pick<Value<VoiceState>, 'get' | 'subscribe'>;
  readonly send: (action: VoiceAction) => void;
  /** The language that it speaks where a guide has both. */
  readonly language: Pick<Value<Language>, 'get' | 'subscribe'>;
  readonly speakIn: (language: Language) => void;
  /** True where the browser lets nothing be heard before a tap. */
  readonly blocked: Pick<Value<boolean>, 'get' | 'subscribe'>;
  readonly arrivals: Pick<Value<ArrivalState>, 'get' | 'subscribe'>;
  /** "Start by itself when I arrive". To be called within a tap. */
  readonly turnArrivals: (on: boolean) => void;
}

/** The voice once somebody has asked for it; the voice itself is not loaded before, so that it costs no page anything. */
export const voiceLine = createValue<VoiceLine | undefined>(undefined);

const nothing = createValue<undefined>(undefined);

export const useVoiceLine = (): VoiceLine | undefined => useValue(voiceLine);

/** What the voice does; `undefined` before it was first asked for. */
export function useVoiceState(): VoiceState | undefined {
  const line = useVoiceLine();
  return useValue<VoiceState | undefined>(line?.state ?? nothing);
}
