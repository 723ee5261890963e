import { startVoice, voiceReducer, type VoiceAction } from '@boshan/shared/guide/voice';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createValue } from '../content/value';
import { provideFixture } from '../testing/content';
import { calls } from '../testing/taro';
import type { ArrivalState } from '../voice/arrivals';
import { arrivalsWanted, keepArrivalsWanted } from '../voice/arrivals-wanted';
import { voiceLine, type VoiceLine } from '../voice/line';
import { MiniPlayer } from './mini-player';

/** A voice without sound. */
function silentLine(): VoiceLine {
  const state = createValue(startVoice());
  return {
    state,
    send: (action: VoiceAction) => state.set(voiceReducer(state.get(), action)),
    language: createValue<'zh' | 'en'>('zh'),
    speakIn: () => undefined,
    blocked: createValue(false),
    arrivals: createValue<ArrivalState>('off'),
    turnArrivals: () => undefined,
  };
}

beforeEach(() => {
  localStorage.clear();
  voiceLine.set(undefined);
  calls.splice(0);
  provideFixture({
    audioGuides: [{ id: 'kiln', name: { zh: '古窑' }, tracks: [], verification: { status: 'verified' } }],
  });
});

describe('the bar of what is being told', () => {
  it('is nothing before anything was told', () => {
    expect(render(<MiniPlayer place="bottom" />).container.innerHTML).toBe('');
  });

  it('shows what plays, pauses it, opens its page, and goes when it is stopped', () => {
    const line = silentLine();
    render(<MiniPlayer place="over-tabs" />);
    act(() => {
      voiceLine.set(line);
      line.send({ type: 'play', guideId: 'kiln' });
    });
    expect(screen.getByText('古窑')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '暂停' }));
    expect(line.state.get().now).toMatchObject({ status: 'paused' });
    fireEvent.click(screen.getByRole('link', { name: '打开播放页：古窑' }));
    expect(calls.at(-1)?.args).toEqual([{ url: '/packages/guide/pages/listen/index?id=kiln' }]);
    fireEvent.click(screen.getByRole('button', { name: '停止' }));
    expect(screen.queryByText('古窑')).toBeNull();
  });

  it('offers to go on with “start when I arrive” after a restart, until it is dismissed', () => {
    keepArrivalsWanted(true, Date.now());
    render(<MiniPlayer place="bottom" />);
    expect(screen.getByText(/到了就讲/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '不用了' }));
    expect(screen.queryByText(/到了就讲/)).toBeNull();
    expect(arrivalsWanted(Date.now())).toBe(false);
  });

  it('forgets the wish of another day', () => {
    keepArrivalsWanted(true, Date.now() - 86_400_000);
    expect(render(<MiniPlayer place="bottom" />).container.innerHTML).toBe('');
  });
});
