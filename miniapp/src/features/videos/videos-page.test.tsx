import type { Video } from '@boshan/shared/contract/media';
import { fireEvent, render, screen } from '@testing-library/react';
import { provideFixture } from '../../testing/content';
import { openedAt } from '../../testing/taro';
import { VideosPage } from './videos-page';

const video = (id: string, more: Partial<Video> = {}): Video => ({
  id,
  name: { zh: `片${id}` },
  verification: { status: 'verified' },
  ...more,
});
const open = (...videos: Video[]) => {
  provideFixture({ videos, places: [] });
  openedAt('/packages/discover/pages/videos/index');
  return render(<VideosPage />);
};
const players = () => document.querySelectorAll('video');

describe('the videos', () => {
  it('load none before a tap, and play one at a time', () => {
    open(video('a', { videoUrl: '/a.mp4' }), video('b', { videoUrl: '/b.mp4' }));
    expect(players()).toHaveLength(0);
    fireEvent.click(screen.getByLabelText('播放：片a'));
    expect(players()).toHaveLength(1);
    fireEvent.click(screen.getByLabelText('播放：片b'));
    expect([...players()].map((player) => player.getAttribute('src'))).toEqual([expect.stringContaining('/b.mp4')]);
  });

  it('say why a file does not come, and try again', () => {
    open(video('a', { videoUrl: '/a.mp4' }));
    fireEvent.click(screen.getByLabelText('播放：片a'));
    fireEvent.error(players()[0] as Element);
    expect(screen.getByText('视频没能打开')).toBeTruthy();
    expect(players()).toHaveLength(0);
    fireEvent.click(screen.getByText('重试'));
    expect(players()).toHaveLength(1);
  });

  it('open the other site where there is no file, and own up to having neither', () => {
    const opened = jest.spyOn(window, 'open').mockReturnValue(null);
    open(video('a', { externalUrl: 'https://video.example.cn/1' }), video('b'));
    fireEvent.click(screen.getByLabelText('播放：片a'));
    expect(opened).toHaveBeenCalledWith('https://video.example.cn/1', '_blank', 'noopener');
    expect(screen.getByText('视频待上传')).toBeTruthy();
    expect(screen.queryByLabelText('播放：片b')).toBeNull();
    opened.mockRestore();
  });

  it('show the drawing where a poster does not come', () => {
    const { container } = open(video('a', { videoUrl: '/a.mp4', posterUrl: '/a.jpg', illustration: 'kiln' }));
    fireEvent.error(container.querySelector('img[src*="a.jpg"]') as Element);
    expect(container.querySelector('img[src*="kiln.svg"]')).not.toBeNull();
  });
});
