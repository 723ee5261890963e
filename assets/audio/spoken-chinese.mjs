// @ts-check
import { createRequire } from 'node:module';

const { customPinyin, pinyin } = createRequire(new URL('../../shared/package.json', import.meta.url))('pinyin-pro');

// Readings that the dictionary misses.
customPinyin({ 重建: 'chóng jiàn' });

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** @param {string} digits */
const digitByDigit = (digits) => [...digits].map((digit) => DIGITS[Number(digit)]).join('');

/**
 * A whole number below 10,000 as it is said: 302 → 三百零二.
 * @param {number} value
 */
function wholeNumber(value) {
  if (value === 0) return '零';
  const digits = String(value);
  const said = [...digits]
    .map((digit, at) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${UNITS[digits.length - 1 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return said.startsWith('一十') ? said.slice(1) : said;
}

/**
 * Numbers in figures as a reader would say them: a year digit by digit, others by place.
 * @param {string} text
 * @throws {RangeError} on a number above 9999, which no transcript has
 */
export function withNumbersInWords(text) {
  return text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\d{4}(?=年)/g, digitByDigit)
    .replace(/(\d+)(?:\.(\d+))?/g, (_, whole, decimals) => {
      if (Number(whole) > 9999) throw new RangeError(`${whole}: write numbers above 9999 in words`);
      return wholeNumber(Number(whole)) + (decimals ? `点${digitByDigit(decimals)}` : '');
    });
}

/**
 * A Chinese sentence as pinyin with tone numbers (neutral: 5), which is what espeak-ng reads well; it reads characters
 * wrongly.
 * @param {string} sentence
 */
export function tonedPinyin(sentence) {
  const words = withNumbersInWords(sentence);
  return pinyin(words, { toneType: 'num', type: 'array', v: true })
    .map((/** @type {string} */ syllable) => syllable.replace(/0$/, '5'))
    .join(' ')
    .replace(/[，、；：—…]+/g, ',')
    .replace(/[。！？]/g, '.')
    .replace(/[“”‘’《》（）·]/g, '');
}
