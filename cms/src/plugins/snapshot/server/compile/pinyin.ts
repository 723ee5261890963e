import { pinyin } from 'pinyin-pro';

/**
 * Syllables without tones, separated by blanks; runs of Latin letters and digits stay whole, other signs fall away.
 * `1954文化创意园` → `1954 wen hua chuang yi yuan`.
 */
export const pinyinOf = (name: string): string | undefined => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((part) => part.toLowerCase().split(/[^a-z0-9ü]+/))
    .filter((part) => part !== '');
  return syllables.length > 0 ? syllables.join(' ') : undefined;
};
