// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Below this a sample is silence. */
const QUIET = 160;

/**
 * Leaves away the silence at both ends.
 * @param {Int16Array} samples
 */
export function trimSilence(samples) {
  let start = 0;
  let end = samples.length;
  while (start < end && Math.abs(samples[start] ?? 0) < QUIET) start += 1;
  while (end > start && Math.abs(samples[end - 1] ?? 0) < QUIET) end -= 1;
  return samples.subarray(start, end);
}

/** @param {readonly Int16Array[]} parts */
export function joined(parts) {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param {Int16Array} samples @param {number} sampleRate */
function wav(samples, sampleRate) {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/**
 * Writes mono sound as MP3, 32 kbit/s, with its title and what made it in the tag.
 * @param {string} file
 * @param {{ samples: Int16Array, sampleRate: number, title: string, artist: string, comment: string }} sound
 * @throws where lame is not installed (apt install lame)
 */
export function writeMp3(file, { samples, sampleRate, title, artist, comment }) {
  const folder = mkdtempSync(join(tmpdir(), 'mp3-'));
  try {
    const input = join(folder, 'in.wav');
    writeFileSync(input, wav(samples, sampleRate));
    const tags = ['--id3v2-only', '--id3v2-utf16', '--tt', title, '--ta', artist, '--tc', comment];
    const sizes = ['--cbr', '-b', '32', '-m', 'm', '-q', '0', '--resample', String(sampleRate / 1000)];
    execFileSync('lame', ['--quiet', ...sizes, ...tags, input, file], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
