import type { AudioGuide } from '@boshan/shared/contract/media';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { AudioOutput, AudioReports } from '../../platform/audio-output';
import type { PositionListener } from '../../platform/position-watch';
import { provideFixture, scenicSpot } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import { voiceLine } from '../../voice/line';
import { ListenPage } from './listen-page';

const sound: { done: unknown[]; reports: AudioReports | undefined } = { done: [], reports: undefined };
const position: { listener: PositionListener | undefined } = { listener: undefined };

jest.mock('../../platform/audio', () => ({
  createAudioOutput: (reports: AudioReports): AudioOutput => {
    sound.reports = reports;
    return {
      load: ({ url, startSeconds }) => sound.done.push(['load', url, startSeconds]),
      play: () => sound.done.push('play'),
      pause: () => sound.done.push('pause'),
      seek: (seconds) => sound.done.push(['seek', seconds]),
      setSpeed: (speed) => sound.done.push(['speed', speed]),
      stop: () => sound.done.push('stop'),
      unlock: () => sound.done.push('unlock'),
    };
  },
}));
jest.mock('../../platform/position-watch', () => ({
  watchPosition: (listener: PositionListener) => {
    position.listener = listener;
    return () => undefined;
  },
}));
jest.mock('../../platform/origin', () => ({ absoluteUrl: (url: string) => url }));

const guide = (more: Partial<AudioGuide> = {}): AudioGuide => ({
  id: 'kiln',
  name: { zh: '听讲：古窑', en: 'Listen: kilns' },
  summary: { zh: '十三座圆窑', en: 'Thirteen kilns' },
  number: 12,
  placeId: 'town',
  transcript: { zh: '第一句。第二句。\n\n第三句。', en: 'One. Two.\n\nThree.' },
  tracks: [
    { language: 'zh', url: '/zh.mp3', durationSeconds: 40, placeholder: true, cueStarts: [3, 12, 25] },
    { language: 'en', url: '/en.mp3', durationSeconds: 30, placeholder: true, cueStarts: [2, 9, 20] },
  ],
  verification: { status: 'unverified' },
  ...more,
});
const textOnly = guide({ id: 'bridge', name: { zh: '听讲：石桥' }, number: 3, tracks: [] });

function open(params: Record<string, string> = {}, guides: readonly AudioGuide[] = [guide(), textOnly]) {
  provideFixture({ audioGuides: guides, places: [scenicSpot('town')] });
  openedAt('/packages/guide/pages/listen/index', params);
  return render(<ListenPage />);
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const highlighted = () => document.querySelector('.sentence-on')?.textContent;
const reports = () => sound.reports!;

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('boshan.settings', JSON.stringify({ language: 'zh' }));
  voiceLine.set(undefined);
  sound.done = [];
  calls.splice(0);
  // The voice tells progress by the clock.
  jest.spyOn(Date, 'now').mockImplementation(() => (clock += 1_000));
});
let clock = 1_800_000_000_000;
afterEach(() => jest.restoreAllMocks());

describe('the list of guides', () => {
  it('has the numbers of the signs in order, names synthetic voices and text alone, and plays in place', () => {
    open();
    const rows = screen.getAllByRole('link').filter((each) => each.classList.contains('guide-row-open'));
    expect(rows.map((row) => row.querySelector('.guide-row-name')?.textContent)).toEqual(['听讲：石桥', '听讲：古窑']);
    expect(rows[0]?.textContent).toContain('还没有录音');
    expect(rows[1]?.textContent).toContain('合成语音');
    fireEvent.click(button('播放：听讲：古窑'));
    expect(sound.done).toEqual([['load', '/zh.mp3', 0]]);
    act(() => reports().onPlaying());
    // In the row, and in the bar that stands on every page.
    const pauses = screen.getAllByRole('button', { name: '暂停' });
    expect(pauses).toHaveLength(2);
    fireEvent.click(pauses[1]!);
    expect(sound.done.at(-1)).toBe('pause');
  });

  it('opens a guide by the number on its sign, and says where there is none', () => {
    open();
    fireEvent.click(button('输入编号'));
    const pad = within(screen.getByRole('dialog'));
    const press = (digits: string) =>
      [...digits].forEach((digit) => fireEvent.click(pad.getByRole('button', { name: digit })));
    press('99');
    fireEvent.click(pad.getByRole('button', { name: '开始听' }));
    expect(screen.getByText('没有 99 号讲解，请再看一眼牌子')).toBeTruthy();
    fireEvent.click(pad.getByRole('button', { name: '删除' }));
    fireEvent.click(pad.getByRole('button', { name: '删除' }));
    press('12');
    fireEvent.click(pad.getByRole('button', { name: '开始听' }));
    expect(calls.find(({ name }) => name === 'navigateTo')?.args).toEqual([
      { url: '/packages/guide/pages/listen/index?id=kiln' },
    ]);
  });

  it('leads elsewhere where there are none', () => {
    open({}, []);
    expect(screen.getByText('还没有讲解')).toBeTruthy();
  });
});

describe('one guide', () => {
  it.each([{ id: 'kiln' }, { n: '12' }, { q: 'https://boshan.example/listen?n=12' }, { scene: 'l.kiln' }])(
    'is opened by %p and is silent before a tap',
    (params) => {
      open(params as unknown as Record<string, string>);
      expect(screen.getByRole('heading', { name: '听讲：古窑' })).toBeTruthy();
      expect(screen.getByText('合成语音，仅供试听')).toBeTruthy();
      expect(sound.done).toEqual([]);
    },
  );

  it('lights the sentence that is being said, and goes to one that is tapped', () => {
    open({ id: 'kiln' });
    expect(highlighted()).toBeUndefined();
    fireEvent.click(button('播放'));
    act(() => reports().onPlaying());
    act(() => reports().onTime(1));
    expect(highlighted()).toBeUndefined();
    act(() => reports().onTime(13));
    expect(highlighted()).toBe('第二句。');
    fireEvent.click(button('第三句。'));
    expect(sound.done.at(-1)).toEqual(['seek', 25]);
    expect(highlighted()).toBe('第三句。');
  });

  it('goes fifteen seconds back and ahead, no further than its ends, and changes its speed', () => {
    open({ id: 'kiln' });
    fireEvent.click(button('播放'));
    act(() => reports().onPlaying());
    act(() => reports().onTime(10));
    fireEvent.click(button('后退 15 秒'));
    expect(sound.done.at(-1)).toEqual(['seek', 0]);
    fireEvent.click(button('前进 15 秒'));
    fireEvent.click(button('前进 15 秒'));
    fireEvent.click(button('前进 15 秒'));
    expect(sound.done.at(-1)).toEqual(['seek', 40]);
    fireEvent.click(button(/^语速/));
    expect(sound.done.at(-1)).toEqual(['speed', 1.25]);
  });

  it('is dragged: the bar shows the finger’s place, and the voice follows when it is let go', () => {
    open({ id: 'kiln' });
    fireEvent.click(button('播放'));
    act(() => reports().onPlaying());
    const bar = screen.getByRole('slider');
    fireEvent.change(bar, { target: { value: '20' } });
    expect(screen.getByText('0:20')).toBeTruthy();
    expect(sound.done.at(-1)).not.toEqual(['seek', 20]);
    fireEvent.pointerUp(bar);
    expect(sound.done.at(-1)).toEqual(['seek', 20]);
  });

  it('goes on where it stopped, after a restart of the app', () => {
    const { unmount } = open({ id: 'kiln' });
    fireEvent.click(button('播放'));
    act(() => reports().onPlaying());
    act(() => reports().onTime(17));
    fireEvent.click(button('暂停'));
    unmount();
    voiceLine.set(undefined);
    open({ id: 'kiln' });
    expect(screen.getByText('0:17')).toBeTruthy();
    fireEvent.click(button('播放'));
    expect(sound.done.at(-1)).toEqual(['load', '/zh.mp3', 17]);
  });

  it('speaks and shows the other language from the same sentence on', () => {
    open({ id: 'kiln' });
    fireEvent.click(button('播放'));
    act(() => reports().onPlaying());
    act(() => reports().onTime(13));
    fireEvent.click(screen.getByRole('tab', { name: 'English' }));
    expect(sound.done.at(-1)).toEqual(['load', '/en.mp3', 9]);
    expect(highlighted()).toBe('Two.');
  });

  it.each([
    ['missing', /录音没有找到/],
    ['offline', /没有网络.*请先看文稿/],
    ['broken', /播放不了/],
  ] as const)('says that the recording is %s, keeps the place, and still shows the text', (reason, words) => {
    open({ id: 'kiln' });
    fireEvent.click(button('播放'));
    act(() => reports().onPlaying());
    act(() => reports().onTime(14));
    act(() => reports().onError(reason));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('听到的位置已记住。')).toBeTruthy();
    expect(screen.getByText('第三句。')).toBeTruthy();
    fireEvent.click(button('重试'));
    expect(sound.done.at(-1)).toEqual(['load', '/zh.mp3', 14]);
  });

  it('is text alone where nothing is recorded', () => {
    open({ id: 'bridge' });
    expect(screen.getByText('还没有录音，先看文稿')).toBeTruthy();
    expect(screen.getByText('第三句。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '播放' })).toBeNull();
  });

  it('says so where nobody knows the guide', () => {
    open({ n: '99' });
    expect(screen.getByText('没有找到这项内容')).toBeTruthy();
  });
});

describe('“start when I arrive”', () => {
  const zone = { type: 'radius', centre: { lon: 117.9, lat: 36.4 }, metres: 60 } as const;

  it('is not offered where no place can be told', () => {
    open();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByText(/暂时不能自动开讲/)).toBeTruthy();
  });

  it('says what it costs, what it waits for, and that the position was refused', () => {
    open({}, [guide({ zone: { ...zone } })]);
    expect(position.listener).toBeUndefined();
    fireEvent.click(screen.getByRole('switch', { name: /到了就讲/ }));
    expect(screen.getByText('正在定位…')).toBeTruthy();
    expect(screen.getByText(/比较耗电/)).toBeTruthy();
    act(() => position.listener?.onFix({ t: 1, lon: 117.8, lat: 36.4, accuracyMetres: 500 }));
    expect(screen.getByText(/误差太大/)).toBeTruthy();
    act(() => position.listener?.onProblem('denied'));
    expect(screen.getByText(/没有定位权限/)).toBeTruthy();
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  });
});
