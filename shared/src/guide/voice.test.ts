import * as fc from 'fast-check';
import { playerCommands, type PlayerCommand } from './player';
import { startVoice, voiceReducer, type VoiceAction, type VoiceState } from './voice';

const after = (state: VoiceState, ...actions: VoiceAction[]): VoiceState => actions.reduce(voiceReducer, state);
const arrive = (guideId: string): VoiceAction => ({ type: 'arrive', guideId });
const play = (guideId: string): VoiceAction => ({ type: 'play', guideId });
const playing = (guideId: string): VoiceAction => ({ type: 'playing', guideId });
const ended = (guideId: string): VoiceAction => ({ type: 'ended', guideId });
const progress = (guideId: string, seconds: number): VoiceAction => ({ type: 'progress', guideId, seconds });
const queued = (state: VoiceState): string[] => state.queue.map(({ guideId }) => guideId);

describe('the voice', () => {
  it('gives way to nothing that a zone starts: it waits its turn', () => {
    const one = after(startVoice(), arrive('a'), playing('a'), arrive('b'), arrive('c'), arrive('b'));
    expect(one.now).toEqual({ guideId: 'a', cause: 'zone', status: 'playing' });
    expect(queued(one)).toEqual(['b', 'c']);
    expect(after(one, ended('a')).now).toMatchObject({ guideId: 'b', status: 'loading' });
    expect(after(one, ended('a'), ended('b'), ended('c')).now).toBeUndefined();
  });

  it('starts a guide by its zone once, whatever became of it', () => {
    const heard = after(startVoice(), arrive('a'), ended('a'));
    expect(heard).toMatchObject({ heard: ['a'], started: ['a'] });
    expect(after(heard, arrive('a'))).toBe(heard);
    const kept = startVoice({ started: ['a'] });
    expect(after(kept, arrive('a')).now).toBeUndefined();
    expect(after(startVoice({ heard: ['a'] }), arrive('a')).now).toBeUndefined();
  });

  it('goes to what the visitor picks, and the zone waits behind', () => {
    const state = after(startVoice(), arrive('a'), progress('a', 12), arrive('b'), play('c'));
    expect(state.now).toEqual({ guideId: 'c', cause: 'visitor', status: 'loading' });
    expect(queued(state)).toEqual(['a', 'b']);
    expect(after(state, ended('c'))).toMatchObject({ now: { guideId: 'a' }, positions: { a: 12 } });
    // One that the visitor picked gives way to the next and does not come back by itself.
    expect(queued(after(state, play('d')))).toEqual(['a', 'b']);
    expect(queued(after(state, play('b')))).toEqual(['a']);
    expect(after(state, arrive('c')).queue).toEqual(state.queue);
  });

  it('can be heard again by choice', () => {
    expect(after(startVoice(), arrive('a'), ended('a'), play('a')).now).toMatchObject({ guideId: 'a' });
  });

  it('pauses, and an arrival does not break the silence', () => {
    const state = after(startVoice(), play('a'), playing('a'), { type: 'pause' }, arrive('b'));
    expect(state).toMatchObject({ now: { guideId: 'a', status: 'paused' } });
    expect(queued(state)).toEqual(['b']);
    expect(after(state, { type: 'resume' }).now!.status).toBe('loading');
    expect(after(state, play('a')).now!.status).toBe('loading');
    expect(after(state, playing('a')).now!.status).toBe('playing');
    expect(after(state, { type: 'resume' }, { type: 'resume' }, play('a')).now!.status).toBe('loading');
  });

  it('skips and stops, and each guide keeps its place', () => {
    const state = after(startVoice(), arrive('a'), progress('a', 30), arrive('b'));
    expect(after(state, { type: 'skip' })).toMatchObject({ now: { guideId: 'b' }, positions: { a: 30 } });
    expect(after(state, { type: 'stop' })).toMatchObject({ now: undefined, queue: [], positions: { a: 30 } });
    expect(queued(after(state, { type: 'remove', guideId: 'b' }))).toEqual([]);
  });

  it('forgets the place of one heard to its end', () => {
    expect(after(startVoice(), arrive('a'), progress('a', 30), ended('a')).positions).toEqual({});
  });

  it('tells of a recording that is missing, goes on, and keeps the place', () => {
    const state = after(startVoice(), arrive('a'), progress('a', 30), arrive('b'), {
      type: 'failed',
      guideId: 'a',
      reason: 'missing',
    });
    expect(state).toMatchObject({
      now: { guideId: 'b' },
      failure: { guideId: 'a', reason: 'missing' },
      positions: { a: 30 },
      heard: [],
    });
    expect(after(state, playing('b')).failure).toEqual({ guideId: 'a', reason: 'missing' });
    expect(after(state, { type: 'dismiss-failure' }).failure).toBeUndefined();
    expect(after(state, play('a')).failure).toBeUndefined();
  });

  it('does not listen to a player that talks of another guide', () => {
    const state = after(startVoice(), arrive('a'));
    for (const late of [playing('x'), progress('x', 3), ended('x'), { type: 'paused', guideId: 'x' } as const]) {
      expect(after(state, late)).toBe(state);
    }
  });

  it('takes speeds and places within reason', () => {
    const speed = (value: number) => after(startVoice(), { type: 'speed', speed: value }).speed;
    expect([speed(1.25), speed(9), speed(0), speed(NaN)]).toEqual([1.25, 2, 0.5, 1]);
    const state = after(startVoice(), play('a'));
    expect(after(state, { type: 'seek', seconds: -4 }).positions).toEqual({ a: 0 });
    expect(after(state, { type: 'seek', seconds: 44 }).positions).toEqual({ a: 44 });
    expect(after(startVoice(), { type: 'seek', seconds: 4 }).positions).toEqual({});
  });
});

describe('a player', () => {
  const told = (state: VoiceState, action: VoiceAction): readonly PlayerCommand[] =>
    playerCommands(state, voiceReducer(state, action), action);

  it('is told what to do', () => {
    const state = after(startVoice({ positions: { a: 7 } }), play('a'), playing('a'));
    expect(told(startVoice({ positions: { a: 7 } }), play('a'))).toEqual([
      { do: 'load', guideId: 'a', seconds: 7, speed: 1 },
    ]);
    expect(told(state, { type: 'pause' })).toEqual([{ do: 'pause' }]);
    expect(told(after(state, { type: 'pause' }), { type: 'resume' })).toEqual([{ do: 'play' }]);
    expect(told(state, { type: 'speed', speed: 1.5 })).toEqual([{ do: 'speed', speed: 1.5 }]);
    expect(told(state, { type: 'seek', seconds: 3 })).toEqual([{ do: 'seek', seconds: 3 }]);
    expect(told(state, { type: 'stop' })).toEqual([{ do: 'stop' }]);
    expect(told(state, play('b'))).toEqual([{ do: 'load', guideId: 'b', seconds: 0, speed: 1 }]);
  });

  it('is not told what it told itself', () => {
    const state = after(startVoice(), play('a'));
    expect(told(state, playing('a'))).toEqual([]);
    expect(told(after(state, playing('a')), { type: 'paused', guideId: 'a' })).toEqual([]);
    expect(told(state, progress('a', 4))).toEqual([]);
    expect(told(startVoice(), { type: 'pause' })).toEqual([]);
  });

  it('never plays two at once, whatever happens (property)', () => {
    const guideId = fc.constantFrom('a', 'b', 'c');
    const action = fc.oneof(
      fc.record({ type: fc.constantFrom('arrive' as const, 'play' as const, 'remove' as const), guideId }),
      fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const, 'skip' as const, 'stop' as const) }),
      fc.record({ type: fc.constantFrom('playing' as const, 'ended' as const, 'paused' as const), guideId }),
      fc.record({ type: fc.constant('failed' as const), guideId, reason: fc.constant('offline' as const) }),
    ) as fc.Arbitrary<VoiceAction>;
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let state = startVoice();
        const loadedByZone: string[] = [];
        for (const each of actions) {
          const next = voiceReducer(state, each);
          for (const command of playerCommands(state, next, each)) {
            if (command.do === 'load' && each.type === 'arrive') loadedByZone.push(command.guideId);
          }
          state = next;
          const all = [...queued(state), ...(state.now ? [state.now.guideId] : [])];
          expect(new Set(all).size).toBe(all.length);
        }
        expect(new Set(loadedByZone).size).toBe(loadedByZone.length);
      }),
    );
  });
});
