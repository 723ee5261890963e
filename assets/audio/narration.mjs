// @ts-check
import { joined } from './sound.mjs';

/** Said first, so that nobody takes the voice for a recording by a guide. */
export const SPOKEN_LABEL = { zh: '合成语音，仅供试听。', en: 'Synthetic voice, for trial only.' };

const PAUSE_SECONDS = { label: 0.9, sentence: 0.4, paragraph: 0.85, end: 0.5 };

/**
 * @typedef {object} Narration
 * @property {Int16Array} samples
 * @property {number} seconds
 * @property {number[]} cueStarts second at which each sentence begins
 */

/**
 * Speaks a text: the label, then each sentence after a pause.
 * @param {import('./espeak-voice.mjs').Voice} voice
 * @param {string} text paragraphs are parted by an empty line
 * @param {'zh' | 'en'} language
 * @param {(text: string) => readonly string[]} sentencesOf the same that highlights the transcript
 * @returns {Promise<Narration>}
 */
export async function narrate(voice, text, language, sentencesOf) {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => sentencesOf(paragraph));
  const sentences = paragraphs.flat();
  if (JSON.stringify(sentences) !== JSON.stringify(sentencesOf(text))) {
    throw new Error(`a sentence crosses two paragraphs: ${text.slice(0, 20)}…`);
  }
  const firsts = new Set();
  let count = 0;
  for (const paragraph of paragraphs) {
    firsts.add(count);
    count += paragraph.length;
  }
  const spoken = await voice.speak([SPOKEN_LABEL[language], ...sentences], language);
  const silence = (/** @type {number} */ seconds) => new Int16Array(Math.round(seconds * voice.sampleRate));
  const parts = [spoken[0] ?? silence(0)];
  const cueStarts = [];
  let length = parts[0]?.length ?? 0;
  const add = (/** @type {Int16Array} */ part) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, sound] of spoken.slice(1).entries()) {
    const pause = index === 0 ? 'label' : firsts.has(index) ? 'paragraph' : 'sentence';
    add(silence(PAUSE_SECONDS[pause]));
    cueStarts.push(Math.round((length / voice.sampleRate) * 100) / 100);
    add(sound);
  }
  add(silence(PAUSE_SECONDS.end));
  return { samples: joined(parts), seconds: length / voice.sampleRate, cueStarts };
}
