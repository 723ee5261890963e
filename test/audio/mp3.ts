/** What an MP3 file says of itself. */
export interface Mp3 {
  readonly seconds: number;
  readonly kilobitsPerSecond: number;
  readonly channels: 1 | 2;
  readonly title: string | undefined;
}

const MPEG1_RATES = [44_100, 48_000, 32_000];
const MPEG1_BITS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const MPEG2_BITS = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

interface Frame {
  readonly bytes: number;
  readonly seconds: number;
  readonly kilobits: number;
  readonly channels: 1 | 2;
}

/** A frame of layer III (ISO 11172-3, 13818-3) that begins at `at`; undefined where none does. */
function frameAt(file: Buffer, at: number): Frame | undefined {
  if (at + 4 > file.length || file[at] !== 0xff || (file[at + 1]! & 0xe6) !== 0xe2) return undefined;
  const version = (file[at + 1]! >> 3) & 3;
  const mpeg1 = version === 3;
  const rate = (MPEG1_RATES[(file[at + 2]! >> 2) & 3] ?? 0) / (mpeg1 ? 1 : version === 2 ? 2 : 4);
  const kilobits = (mpeg1 ? MPEG1_BITS : MPEG2_BITS)[file[at + 2]! >> 4] ?? 0;
  if (version === 1 || rate === 0 || kilobits === 0) return undefined;
  const samples = mpeg1 ? 1152 : 576;
  const padding = (file[at + 2]! >> 1) & 1;
  return {
    bytes: Math.floor((samples / 8) * ((kilobits * 1000) / rate)) + padding,
    seconds: samples / rate,
    kilobits,
    channels: file[at + 3]! >> 6 === 3 ? 1 : 2,
  };
}

/** Length of an ID3v2 tag with its header; 0 where there is none. */
const tagLength = (file: Buffer): number =>
  file.toString('latin1', 0, 3) === 'ID3'
    ? 10 + file.subarray(6, 10).reduce((size, seven) => (size << 7) | (seven & 0x7f), 0)
    : 0;

function titleOf(file: Buffer): string | undefined {
  const at = file.subarray(0, tagLength(file)).indexOf('TIT2');
  if (at < 0) return undefined;
  const text = file.subarray(at + 10, at + 10 + file.readUInt32BE(at + 4));
  return (text[0] === 1 ? text.subarray(3).toString('utf16le') : text.subarray(1).toString('latin1')).replace(
    /\0/g,
    '',
  );
}

/** Counts a file's frames. Throws where there is something between them that is no frame. */
export function readMp3(file: Buffer): Mp3 {
  let at = tagLength(file);
  let seconds = 0;
  const first = frameAt(file, at);
  if (!first) throw new Error('no MP3: no frame after the tag');
  while (at < file.length) {
    const frame = frameAt(file, at);
    if (!frame) throw new Error(`no frame at byte ${at} of ${file.length}`);
    // The first frame of a file by lame holds its table, not sound.
    const silent = at === tagLength(file) && /Info|Xing/.test(file.toString('latin1', at, at + frame.bytes));
    if (!silent) seconds += frame.seconds;
    at += frame.bytes;
  }
  return { seconds, kilobitsPerSecond: first.kilobits, channels: first.channels, title: titleOf(file) };
}
