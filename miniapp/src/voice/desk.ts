import type { Language } from '@boshan/shared/contract/scalars';
import { playerCommands, type PlayerCommand } from '@boshan/shared/guide/player';
import { voiceReducer, type VoiceAction, type VoiceState } from '@boshan/shared/guide/voice';
import { createValue, type Value } from '../content/value';
import type { AudioOutput, AudioReports, Recording } from '../platform/audio-output';
import { createArrivals, type Ticks, type Watch } from './arrivals';
import type { GuideZone } from '@boshan/shared/guide/zones';
import { keptOf, voiceFrom, type KeptVoice } from './kept-voice';
import type { VoiceLine } from './line';

export interface DeskParts {
  readonly output: (reports: AudioReports) => AudioOutput;
  /** `undefined` for a guide that is text alone, or gone. */
  readonly recording: (guideId: string, language: Language) => Omit<Recording, 'startSeconds' | 'speed'> | undefined;
  /** Seconds in one language's recording that say what `seconds` say in the other's. */
  readonly translate: (guideId: string, seconds: number, from: Language, to: Language) => number;
  readonly language: Language;
  readonly zones: () => readonly GuideZone[];
  readonly watch: Watch;
  readonly ticks: Ticks;
  readonly read: () => unknown;
  readonly write: (kept: KeptVoice) => void;
  readonly now: () => number;
}

/** Progress is told to pages this often, and kept that often: each costs a mini-program a setData or a write. */
const TELL_MS = 480;
const KEEP_MS = 3_000;

type Send = (action: VoiceAction) => void;

/** The player's reports as actions. They are about what was loaded last, which is what has the voice. */
function reportsTo(send: Send, nowPlaying: () => string | undefined, blocked: Value<boolean>, now: () => number) {
  let toldAt = Number.NEGATIVE_INFINITY;
  const report = (say: (guideId: string) => VoiceAction): void => {
    const guideId = nowPlaying();
    if (guideId !== undefined) send(say(guideId));
  };
  const reports: AudioReports = {
    onPlaying: () => {
      blocked.set(false);
      report((guideId) => ({ type: 'playing', guideId }));
    },
    onPaused: (cause) => {
      blocked.set(cause === 'blocked');
      report((guideId) => ({ type: 'paused', guideId }));
    },
    onTime: (seconds) => {
      if (now() - toldAt < TELL_MS) return;
      toldAt = now();
      report((guideId) => ({ type: 'progress', guideId, seconds }));
    },
    onEnded: () => report((guideId) => ({ type: 'ended', guideId })),
    onError: (reason) => report((guideId) => ({ type: 'failed', guideId, reason })),
    onNext: () => send({ type: 'skip' }),
    onStopped: () => send({ type: 'stop' }),
    onSeek: (seconds) => send({ type: 'seek', seconds }),
  };
  return reports;
}

type Load = (guideId: string, seconds: number, speed: number) => void;

function obey(command: PlayerCommand, output: AudioOutput, load: Load): void {
  if (command.do === 'load') load(command.guideId, command.seconds, command.speed);
  else if (command.do === 'play') output.play();
  else if (command.do === 'pause') output.pause();
  else if (command.do === 'stop') output.stop();
  else if (command.do === 'seek') output.seek(command.seconds);
  else output.setSpeed(command.speed);
}

/** The engine with its sound: takes an action, lets the pure engine decide, and does with the sound what it says. */
function createVoice(parts: DeskParts, language: Value<Language>, blocked: Value<boolean>) {
  const state = createValue<VoiceState>(voiceFrom(parts.read(), parts.now()));
  let keptAt = Number.NEGATIVE_INFINITY;
  const load: Load = (guideId, seconds, speed) => {
    const recording = parts.recording(guideId, language.get());
    if (recording) output.load({ ...recording, startSeconds: seconds, speed });
    else send({ type: 'failed', guideId, reason: 'missing' });
  };
  function send(action: VoiceAction): void {
    const before = state.get();
    const after = voiceReducer(before, action);
    if (after === before) return;
    state.set(after);
    for (const command of playerCommands(before, after, action)) obey(command, output, load);
    const now = parts.now();
    if (action.type === 'progress' && now - keptAt < KEEP_MS) return;
    keptAt = now;
    parts.write(keptOf(state.get(), now));
  }
  const output = parts.output(reportsTo(send, () => state.get().now?.guideId, blocked, parts.now));
  return { state, send, load, output };
}

/** The voice's desk: what pages and zones talk to. One for the whole app, so that never two things are heard at once. */
export function createDesk(parts: DeskParts): VoiceLine {
  const language = createValue<Language>(parts.language);
  const blocked = createValue(false);
  const { state, send, load, output } = createVoice(parts, language, blocked);
  const arrivals = createArrivals({
    watch: parts.watch,
    ticks: parts.ticks,
    zones: parts.zones,
    started: () => state.get().started,
    arrive: (guideId) => send({ type: 'arrive', guideId }),
    now: parts.now,
  });
  return {
    state,
    send,
    language,
    speakIn(next) {
      const { now, positions, speed } = state.get();
      const from = language.get();
      language.set(next);
      if (!now || next === from) return;
      const seconds = parts.translate(now.guideId, positions[now.guideId] ?? 0, from, next);
      send({ type: 'seek', seconds });
      load(now.guideId, seconds, speed);
      if (now.status === 'paused') output.pause();
    },
    blocked,
    arrivals: arrivals.state,
    turnArrivals(on) {
      if (on) output.unlock();
      arrivals.turn(on);
    },
  };
}
