// @ts-check
/*
 * Makes the placeholder recordings of assets/content/audio-guide.json and writes their tracks into it. For developers:
 * the recordings are in the repository, so that a fresh machine needs none of the tools.
 *
 *   apt install espeak-ng lame
 *   npm start                              (once: builds shared/, whose sentences are what the transcript highlights)
 *   node assets/audio/synthesise.mjs       all guides whose text changed; --all: every one
 *
 * A track that somebody has recorded (`placeholder` is not true) is left alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { espeakVoice } from './espeak-voice.mjs';
import { narrate } from './narration.mjs';
import { writeMp3 } from './sound.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const CONTENT = here('../content/audio-guide.json');
const MADE = here('made.json');
const SENTENCES = new URL('../../shared/dist/guide/transcript.js', import.meta.url);

/** What stands behind a recording: another text, voice or pause makes it anew. */
const SOURCES = ['espeak-voice.mjs', 'narration.mjs', 'sound.mjs', 'spoken-chinese.mjs'].map((name) =>
  readFileSync(here(name), 'utf8'),
);
const fingerprint = (/** @type {unknown[]} */ ...parts) =>
  createHash('sha256')
    .update(JSON.stringify([...parts, SOURCES]))
    .digest('hex')
    .slice(0, 16);

if (!existsSync(SENTENCES)) {
  throw new Error('shared/dist is missing: run npm start once, which builds it, and then this again.');
}
const { sentencesOf } = await import(SENTENCES.href);
const voice = espeakVoice();
const guides = JSON.parse(readFileSync(CONTENT, 'utf8'));
/** @type {Record<string, string>} */
const made = existsSync(MADE) ? JSON.parse(readFileSync(MADE, 'utf8')) : {};
const everything = process.argv.includes('--all');

/** @param {any} guide @param {'zh' | 'en'} language */
async function track({ slug, record }, language) {
  const text = record.transcript?.[language];
  const before = record.tracks.find((/** @type {any} */ each) => each.language === language);
  if (!text || (before?.url && before.placeholder !== true)) return before;
  const name = `${slug}-${language}.mp3`;
  const mark = fingerprint(text, sentencesOf(text), record.name[language]);
  if (!everything && made[name] === mark && existsSync(here(name)) && before) return before;
  const { samples, seconds, cueStarts } = await narrate(voice, text, language, sentencesOf);
  const title = `${record.name[language]}${language === 'zh' ? '（合成语音，仅供试听）' : ' (synthetic voice)'}`;
  writeMp3(here(name), {
    samples,
    sampleRate: voice.sampleRate,
    title,
    artist: voice.name,
    comment: 'Placeholder by a synthetic voice, see assets/audio/LICENSE',
  });
  made[name] = mark;
  console.log(`${name}: ${seconds.toFixed(1)} s, ${cueStarts.length} sentences`);
  const durationSeconds = Math.round(seconds);
  return { language, url: `/static/audio/${name}`, durationSeconds, placeholder: true, cueStarts };
}

for (const guide of guides) {
  const tracks = [await track(guide, 'zh'), await track(guide, 'en')];
  guide.record.tracks = tracks.filter((each) => each !== undefined);
}

/** Laid out like the other files of assets/content, with the cues on one line. */
const laidOut = (/** @type {unknown} */ value) =>
  JSON.stringify(value, null, 2).replace(
    /\[\s+([\d.,\s]+?)\s+\]/g,
    (_, numbers) => `[${numbers.replace(/\s+/g, ' ')}]`,
  );
writeFileSync(CONTENT, laidOut(guides));
writeFileSync(MADE, `${laidOut(Object.fromEntries(Object.entries(made).sort()))}\n`);
