import { sha256 } from '@noble/hashes/sha2';

/**
 * Text as UTF-8. Lone surrogates become U+FFFD, as in every standard encoder. By index, not by iterator: this runs over
 * megabytes on phones without a JIT.
 */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      const point = text.codePointAt(index)!;
      if (point < 0x10000) {
        bytes.set(REPLACEMENT, at);
        at += 3;
      } else {
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[at++] = 0x80 | (point & 0x3f);
        index += 1;
      }
    }
  }
  return bytes;
};

/** U+FFFD in UTF-8. */
const REPLACEMENT = [0xef, 0xbf, 0xbd] as const;

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
