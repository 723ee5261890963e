import { clockOf, positionInOther, trackFor } from './tracks';

const zh = { language: 'zh', url: '/zh.mp3', cueStarts: [2, 10, 20, 30] } as const;
const en = { language: 'en', url: '/en.mp3', cueStarts: [3, 8, 16, 24] } as const;
const tracks = [
  { ...zh, cueStarts: [...zh.cueStarts] },
  { ...en, cueStarts: [...en.cueStarts] },
];

describe('tracks', () => {
  it('takes the reader’s language, else the one there is, else none', () => {
    expect(trackFor({ tracks }, 'en')?.url).toBe('/en.mp3');
    expect(trackFor({ tracks: tracks.slice(0, 1) }, 'en')?.url).toBe('/zh.mp3');
    expect(trackFor({ tracks: [{ language: 'zh' }] }, 'zh')).toBeUndefined();
  });

  it('tells time as players do', () => {
    expect([0, 9.9, 65, 600, -3].map(clockOf)).toEqual(['0:00', '0:09', '1:05', '10:00', '0:00']);
  });

  it('goes on in the other language at the sentence that says the same', () => {
    expect(positionInOther(21, tracks[0], tracks[1])).toBe(16);
    expect(positionInOther(1, tracks[0], tracks[1])).toBe(0);
    expect(positionInOther(500, tracks[0], { ...en, cueStarts: [3, 8] })).toBe(8);
    expect(positionInOther(21, tracks[0], { language: 'en', url: '/x.mp3' })).toBe(0);
    expect(positionInOther(21, undefined, tracks[1])).toBe(0);
  });
});
