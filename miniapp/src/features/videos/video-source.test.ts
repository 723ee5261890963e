import { lengthText, videoSource } from './video-source';

describe('how a video is watched', () => {
  it('prefers its own file to another site, and owns up to having neither', () => {
    expect(videoSource({ videoUrl: '/a.mp4', externalUrl: 'https://b.cn/' })).toEqual({ kind: 'file', url: '/a.mp4' });
    expect(videoSource({ externalUrl: 'https://b.cn/' })).toEqual({ kind: 'external', url: 'https://b.cn/' });
    expect(videoSource({})).toEqual({ kind: 'none' });
  });

  it.each([
    [8, '0:08'],
    [60, '1:00'],
    [605, '10:05'],
  ])('%i seconds', (seconds, words) => expect(lengthText(seconds)).toBe(words));
});
