import { keptOf, voiceFrom } from './kept-voice';

const NOW = 1_800_000_000_000;
const kept = { positions: { a: 12.5 }, started: ['a'], heard: ['b'], speed: 1.25, at: NOW - 3_600_000 };

describe('what is kept of the voice', () => {
  it('comes back as it was within a visit, silent', () => {
    const voice = voiceFrom(kept, NOW);
    expect(voice).toMatchObject({ positions: { a: 12.5 }, started: ['a'], heard: ['b'], speed: 1.25, now: undefined });
    expect(keptOf(voice, kept.at)).toEqual(kept);
  });

  it('forgets after a visit what had begun by itself, and no position', () => {
    const nextDay = voiceFrom(kept, NOW + 86_400_000);
    expect(nextDay).toMatchObject({ positions: { a: 12.5 }, started: [], heard: [], speed: 1.25 });
  });

  it('takes a clock that was set back for another visit', () => {
    expect(voiceFrom(kept, NOW - 86_400_000)).toMatchObject({ started: [], positions: { a: 12.5 } });
  });

  it.each([
    undefined,
    null,
    'voice',
    7,
    [],
    { positions: 'x', started: 3, heard: [1, null], speed: 'fast', at: 'now' },
    { positions: { a: -1, b: 'x', c: Number.NaN }, speed: 99, at: NOW },
  ])('makes a voice of %p, which nobody understands', (nonsense) => {
    expect(voiceFrom(nonsense, NOW)).toMatchObject({ positions: {}, started: [], heard: [], speed: 1 });
  });
});
