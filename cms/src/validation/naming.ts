import { pinyin } from 'pinyin-pro';

const MAX = 28;

/** Syllables without tones, separated by blanks; Latin words and numbers stay together: `yan shen gu zhen`. */
export function toPinyin(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]+/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const cut = (words: string, length: number): string => words.slice(0, length).replace(/^-+|-+$/g, '');

/** A slug made of the name's pinyin, cut to 28 characters; `item` for a name without letters. */
export function slugOf(name: string): string {
  return cut(toPinyin(name).replace(/ /g, '-'), MAX) || 'item';
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export async function freeSlug(base: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const candidate = `${cut(base, MAX - suffix.length)}${suffix}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
