// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trimSilence } from './sound.mjs';
import { tonedPinyin } from './spoken-chinese.mjs';

/**
 * What speaks. A real voice service stands in by an object of this shape; give it to `narrate` in its place.
 * @typedef {object} Voice
 * @property {string} name stands in the file's tag
 * @property {number} sampleRate samples a second, mono
 * @property {(sentences: readonly string[], language: 'zh' | 'en') => Promise<readonly Int16Array[]>} speak
 *   the sound of each sentence, in order, 16 bits, without silence around it
 */

const SAMPLE_RATE = 22_050;
const WAV_HEADER_BYTES = 44;

/** @param {string} sentence @param {'zh' | 'en'} language @param {string} file */
function speakOne(sentence, language, file) {
  const [voice, pace, text] =
    language === 'zh' ? ['cmn-latn-pinyin', '150', tonedPinyin(sentence)] : ['en-gb', '150', sentence];
  execFileSync('espeak-ng', ['-v', voice, '-s', pace, '-w', file, text]);
  const bytes = readFileSync(file).subarray(WAV_HEADER_BYTES);
  return trimSilence(new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1))));
}

/**
 * espeak-ng: robotic, everywhere to be had, and plain about being a placeholder. Chinese goes in as pinyin.
 * @returns {Voice}
 * @throws where espeak-ng is not installed (apt install espeak-ng)
 */
export function espeakVoice() {
  return {
    name: 'espeak-ng',
    sampleRate: SAMPLE_RATE,
    speak: async (sentences, language) => {
      const folder = mkdtempSync(join(tmpdir(), 'espeak-'));
      try {
        return sentences.map((sentence) => speakOne(sentence, language, join(folder, 'sentence.wav')));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
