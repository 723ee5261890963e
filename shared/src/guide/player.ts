import type { VoiceAction, VoiceState } from './voice';

/** What a player has to do, in this order. */
export type PlayerCommand =
  /** Stop what plays, take this guide's recording and play it from `seconds` at `speed`. */
  | { readonly do: 'load'; readonly guideId: string; readonly seconds: number; readonly speed: number }
  | { readonly do: 'play' }
  | { readonly do: 'pause' }
  | { readonly do: 'stop' }
  | { readonly do: 'seek'; readonly seconds: number }
  | { readonly do: 'speed'; readonly speed: number };

/**
 * What a player has to do after an action took the voice from one state to the next, so that an adapter is a loop over
 * commands. Reports of the player itself (`progress`, `playing` …) only lead to a command where the voice goes on to
 * another guide.
 */
export const playerCommands = (
  before: VoiceState,
  after: VoiceState,
  action: VoiceAction,
): readonly PlayerCommand[] => {
  const [was, now] = [before.now, after.now];
  if (!now) return was ? [{ do: 'stop' }] : [];
  if (was?.guideId !== now.guideId) {
    return [{ do: 'load', guideId: now.guideId, seconds: after.positions[now.guideId] ?? 0, speed: after.speed }];
  }
  const commands: PlayerCommand[] = [];
  if (before.speed !== after.speed) commands.push({ do: 'speed', speed: after.speed });
  if (action.type === 'seek') commands.push({ do: 'seek', seconds: after.positions[now.guideId] ?? 0 });
  if (was.status !== now.status && action.type !== 'paused') {
    if (now.status === 'paused') commands.push({ do: 'pause' });
    if (now.status === 'loading') commands.push({ do: 'play' });
  }
  return commands;
};
