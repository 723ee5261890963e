import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AudioGuide, AudioTrack } from '@boshan/shared/contract/media';
import type { Location } from '@boshan/shared/contract/location';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { cueAt, sentencesOf } from '@boshan/shared/guide/transcript';
import { collectionOf, loadContent } from '../content/load';
import { readMp3 } from './mp3';

const folder = join(__dirname, '../../assets/audio');
const all = loadContent();
const guides = all.filter(({ type }) => type === 'audio-guide').map(({ item }) => item.record as unknown as AudioGuide);
const locations = new Map(
  all
    .filter(({ type }) => collectionOf[type] === 'places')
    .map(({ item }) => [item.slug, item.record['location'] as Location]),
);
const fileOf = ({ url = '' }: AudioTrack): string => join(folder, url.replace('/static/audio/', ''));
const tracks = guides.flatMap((guide) => guide.tracks.map((track) => ({ guide, track })));
const placeholders = tracks.filter(({ track }) => track.placeholder);
const label = ({ guide, track }: (typeof tracks)[number]): string => `${guide.name.zh} (${track.language})`;

describe('recordings of the initial content', () => {
  it('has a voice in Chinese for at least twelve places, and in English wherever there is an English text', () => {
    const spoken = (language: 'zh' | 'en') => tracks.filter(({ track }) => track.language === language);
    expect(new Set(spoken('zh').map(({ guide }) => guide.placeId)).size).toBeGreaterThanOrEqual(12);
    expect(spoken('en')).toHaveLength(guides.filter(({ transcript }) => transcript?.en !== undefined).length);
  });

  it('gives each guide a number of its own, as on the sign', () => {
    const numbers = guides.map(({ number }) => number);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(tracks.map((each) => [label(each), each] as const))(
    '%s lasts as long as its file, has a cue for each sentence, and says that its voice is synthetic',
    (_, { guide, track }) => {
      const mp3 = readMp3(readFileSync(fileOf(track)));
      expect(Math.abs(mp3.seconds - (track.durationSeconds ?? 0))).toBeLessThanOrEqual(1);
      expect(mp3).toMatchObject({ channels: 1, kilobitsPerSecond: 32 });
      const sentences = sentencesOf(guide.transcript?.[track.language] ?? '');
      const cues = track.cueStarts ?? [];
      expect(cues).toHaveLength(sentences.length);
      expect([...cues].sort((a, b) => a - b)).toEqual(cues);
      expect(new Set(cues).size).toBe(cues.length);
      // The spoken label comes before the first sentence, and the last one has time to be said.
      expect(cues[0]).toBeGreaterThan(1);
      expect(mp3.seconds - (cues.at(-1) ?? 0)).toBeGreaterThan(1);
      cues.forEach((start, index) => expect(cueAt(start + 0.05, cues, track.durationSeconds, sentences)).toBe(index));
      expect(track.placeholder).toBe(true);
      expect(mp3.title).toContain(guide.name[track.language] ?? '');
      expect(mp3.title).toMatch(track.language === 'zh' ? /合成语音/ : /synthetic voice/);
    },
  );

  it('holds no file that no track names, a licence, and 6 MB at most', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.mp3'));
    expect(files.sort()).toEqual(placeholders.map(({ track }) => fileOf(track).split('/').at(-1)).sort());
    expect(existsSync(join(folder, 'LICENSE'))).toBe(true);
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  it('starts a guide by itself only where the position is good enough, in a zone as wide as the doubt', () => {
    const zoned = guides.filter(({ zone }) => zone !== undefined);
    expect(zoned.length).toBeGreaterThan(0);
    for (const { placeId, zone } of zoned) {
      const { point, accuracyMetres = Infinity } = locations.get(placeId ?? '') ?? {};
      expect(accuracyMetres).toBeLessThanOrEqual(150);
      if (zone?.type !== 'radius' || !point)
        throw new Error('a zone of the initial content is a circle around a place');
      expect(distanceMetres(zone.centre, point)).toBeLessThan(5);
      expect(zone.metres).toBeGreaterThanOrEqual(accuracyMetres);
      expect(zone.metres).toBeLessThanOrEqual(accuracyMetres + 100);
    }
  });
});
