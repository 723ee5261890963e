/** What started a guide: a zone by itself, or the visitor by tap, QR code or number. */
export type VoiceCause = 'zone' | 'visitor';

/** `loading`: the player was asked and has not begun. */
export type VoiceStatus = 'loading' | 'playing' | 'paused';

export interface QueuedGuide {
  readonly guideId: string;
  readonly cause: VoiceCause;
}

export interface PlayingGuide extends QueuedGuide {
  readonly status: VoiceStatus;
}

/** A recording that could not be played; the guide's position is kept. */
export interface VoiceFailure {
  readonly guideId: string;
  /** `missing`: 404 and the like. `offline`: no network and not on the device. `broken`: it cannot be decoded. */
  readonly reason: 'missing' | 'offline' | 'broken';
}

/** Plain data, never changed in place. At most one guide has the voice. */
export interface VoiceState {
  readonly now: PlayingGuide | undefined;
  readonly queue: readonly QueuedGuide[];
  /** Seconds at which each guide stopped; one that was heard to its end has none. */
  readonly positions: Readonly<Record<string, number>>;
  /** Guides that a zone has started or queued in this session: it never does so again. */
  readonly started: readonly string[];
  /** Guides heard to the end in this session. */
  readonly heard: readonly string[];
  /** Playing speed, 0.5 to 2. */
  readonly speed: number;
  /** To be told to the visitor until dismissed or another guide is picked. */
  readonly failure: VoiceFailure | undefined;
}

export type VoiceAction =
  /** A zone's `start`. Plays where nothing has the voice, else waits its turn. */
  | { readonly type: 'arrive'; readonly guideId: string }
  /** Tap, QR code or number: takes the voice at once; a guide that a zone started goes to the head of the queue. */
  | { readonly type: 'play'; readonly guideId: string }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Goes on to the next in the queue; the position is kept. */
  | { readonly type: 'skip' }
  /** Silence: empties the queue too; the position is kept. */
  | { readonly type: 'stop' }
  | { readonly type: 'seek'; readonly seconds: number }
  | { readonly type: 'speed'; readonly speed: number }
  /** Takes a guide out of the queue. */
  | { readonly type: 'remove'; readonly guideId: string }
  | { readonly type: 'dismiss-failure' }
  /** What the player tells. Reports about a guide that has not the voice (any more) change nothing. */
  | { readonly type: 'playing'; readonly guideId: string }
  | { readonly type: 'progress'; readonly guideId: string; readonly seconds: number }
  /** The system took the sound away (a call) or the lock screen's button was used. */
  | { readonly type: 'paused'; readonly guideId: string }
  | { readonly type: 'ended'; readonly guideId: string }
  | { readonly type: 'failed'; readonly guideId: string; readonly reason: VoiceFailure['reason'] };

/** A silent beginning. `kept`: what was stored of an earlier one. */
export const startVoice = (
  kept: Partial<Pick<VoiceState, 'positions' | 'started' | 'heard' | 'speed'>> = {},
): VoiceState => ({
  now: undefined,
  queue: [],
  positions: {},
  started: [],
  heard: [],
  speed: 1,
  failure: undefined,
  ...kept,
});

const clampSpeed = (speed: number): number => (Number.isFinite(speed) ? Math.min(2, Math.max(0.5, speed)) : 1);
const seconds = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);
const without = (items: readonly QueuedGuide[], guideId: string): readonly QueuedGuide[] =>
  items.filter((item) => item.guideId !== guideId);
const including = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);

const begin = (state: VoiceState, guide: QueuedGuide): VoiceState => ({
  ...state,
  now: { guideId: guide.guideId, cause: guide.cause, status: 'loading' },
  queue: without(state.queue, guide.guideId),
});

const goOn = (state: VoiceState): VoiceState => {
  const [next] = state.queue;
  return next ? begin(state, next) : { ...state, now: undefined };
};

const arrive = (state: VoiceState, guideId: string): VoiceState => {
  if (state.started.includes(guideId)) return state;
  const noted = { ...state, started: including(state.started, guideId) };
  // The visitor has heard it or is hearing it: by number at the gate, say. A zone does not say it again.
  if (state.heard.includes(guideId) || state.now?.guideId === guideId) return noted;
  const guide: QueuedGuide = { guideId, cause: 'zone' };
  if (!state.now) return begin(noted, guide);
  return state.queue.some((item) => item.guideId === guideId) ? noted : { ...noted, queue: [...state.queue, guide] };
};

const play = (state: VoiceState, guideId: string): VoiceState => {
  const { now } = state;
  if (now?.guideId === guideId) {
    return now.status === 'paused' ? { ...state, now: { ...now, status: 'loading' } } : state;
  }
  const behind: readonly QueuedGuide[] = now?.cause === 'zone' ? [{ guideId: now.guideId, cause: 'zone' }] : [];
  // Who picks a guide wants no second start of it by its zone.
  const started = including(state.started, guideId);
  return begin(
    { ...state, started, failure: undefined, queue: [...behind, ...state.queue] },
    { guideId, cause: 'visitor' },
  );
};

const withStatus = (state: VoiceState, status: VoiceStatus): VoiceState =>
  state.now && state.now.status !== status ? { ...state, now: { ...state.now, status } } : state;

const at = (state: VoiceState, guideId: string, position: number): VoiceState => ({
  ...state,
  positions: { ...state.positions, [guideId]: seconds(position) },
});

const end = (state: VoiceState, guideId: string): VoiceState => {
  const positions = Object.fromEntries(Object.entries(state.positions).filter(([id]) => id !== guideId));
  return goOn({ ...state, positions, heard: including(state.heard, guideId) });
};

type FromPlayer = Extract<VoiceAction, { type: 'playing' | 'progress' | 'paused' | 'ended' | 'failed' }>;

const reported = (state: VoiceState, action: FromPlayer): VoiceState => {
  const { guideId } = action;
  if (state.now?.guideId !== guideId) return state;
  switch (action.type) {
    case 'playing':
      // From `paused` too: the lock screen's button asks the player, not us.
      return withStatus(state, 'playing');
    case 'progress':
      return at(state, guideId, action.seconds);
    case 'paused':
      return withStatus(state, 'paused');
    case 'ended':
      return end(state, guideId);
    case 'failed':
      return goOn({ ...state, failure: { guideId, reason: action.reason } });
  }
};

/**
 * The voice: what plays, what waits, where each guide stopped. Pure; a player follows it by `playerCommands`. A pause
 * by the visitor holds: an arrival then waits in the queue until `resume` and the end, or `skip`.
 */
export const voiceReducer = (state: VoiceState, action: VoiceAction): VoiceState => {
  switch (action.type) {
    case 'arrive':
      return arrive(state, action.guideId);
    case 'play':
      return play(state, action.guideId);
    case 'pause':
      return withStatus(state, 'paused');
    case 'resume':
      return state.now?.status === 'paused' ? withStatus(state, 'loading') : state;
    case 'skip':
      return goOn(state);
    case 'stop':
      return { ...state, now: undefined, queue: [] };
    case 'seek':
      return state.now ? at(state, state.now.guideId, action.seconds) : state;
    case 'speed':
      return { ...state, speed: clampSpeed(action.speed) };
    case 'remove':
      return { ...state, queue: without(state.queue, action.guideId) };
    case 'dismiss-failure':
      return { ...state, failure: undefined };
    default:
      return reported(state, action);
  }
};
