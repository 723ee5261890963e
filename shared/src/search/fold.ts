const MARKS = /[\u0300-\u036f]/g;
/** Text that normalising would leave as it is. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff\u3001\u3002]*$/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
/** What stands between words: everything that is neither a letter, a digit nor a Han character. */
const BETWEEN = /[^0-9a-z\u3400-\u9fff\uf900-\ufaff]+/g;

/** Text as search compares it: half-width, lower case, without accents; everything between words is one blank. */
export const fold = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFKD').replace(MARKS, ''))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(BETWEEN, ' ')
    .trim();

export const isHan = (character: string): boolean => HAN.test(character);
