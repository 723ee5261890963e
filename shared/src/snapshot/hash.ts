import { sha256 } from '@noble/hashes/sha2';

/** Text as UTF-8. Lone surrogates become U+FFFD, as in every standard encoder. */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const character of text) {
    const point = codePoint(character);
    if (point < 0x80) bytes[at++] = point;
    else {
      const following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[at++] = LEAD[following]! | (point >> (6 * following));
      for (let shift = 6 * (following - 1); shift >= 0; shift -= 6) bytes[at++] = 0x80 | ((point >> shift) & 0x3f);
    }
  }
  return bytes;
};

const LEAD = [0, 0xc0, 0xe0, 0xf0] as const;

const codePoint = (character: string): number => {
  const point = character.codePointAt(0)!;
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
};

/** Bytes that a text takes in UTF-8. */
export const utf8Length = (text: string): number => {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      length += 4;
      index += 1;
    } else length += 3;
  }
  return length;
};

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Makes the content hash of text (as UTF-8) or bytes. Node injects one over its own `crypto`. */
export type ContentHasher = (content: string | Uint8Array) => string;

/** First 128 bits of SHA-256 as 32 lower-case hex digits. */
export const contentHash: ContentHasher = (content) => {
  const digest = sha256(typeof content === 'string' ? utf8(content) : content);
  let hex = '';
  for (let index = 0; index < 16; index += 1) hex += digest[index]!.toString(16).padStart(2, '0');
  return hex;
};
