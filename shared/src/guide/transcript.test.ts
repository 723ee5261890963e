import * as fc from 'fast-check';
import { cueAt, sentencesOf } from './transcript';

describe('sentences', () => {
  it('of Chinese end with their marks, quotes that close stay with them', () => {
    expect(sentencesOf('您现在站在古窑区。眼前是圆窑！\n\n窑不是一天盖起来的，街也不是。')).toEqual([
      '您现在站在古窑区。',
      '眼前是圆窑！',
      '窑不是一天盖起来的，街也不是。',
    ]);
    expect(sentencesOf('他说：“火从下面来。”烟从上面走……为什么？！因为风')).toEqual([
      '他说：“火从下面来。”',
      '烟从上面走……',
      '为什么？！',
      '因为风',
    ]);
  });

  it('of English end where a full stop ends one', () => {
    expect(sentencesOf('It is 3.5 km, e.g. to St. Mary. Look up! "Smoke leaves above." Dr. Li lived here.')).toEqual([
      'It is 3.5 km, e.g. to St. Mary.',
      'Look up!',
      '"Smoke leaves above."',
      'Dr. Li lived here.',
    ]);
    expect(sentencesOf('See www.example.org for more... and come again')).toEqual([
      'See www.example.org for more... and come again',
    ]);
  });

  it('of nothing are none, and none is empty or lost (property)', () => {
    expect(sentencesOf(' \n ')).toEqual([]);
    const letters = fc.string({
      unit: fc.constantFrom('窑', '。', '.', ' ', 'a', 'B', '”', '！', '\n'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.every((sentence) => sentence.trim() === sentence && sentence !== '')).toBe(true);
        expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('the sentence that is spoken', () => {
  const sentences = ['一二三四五六七八九', '一二三四', '一二三四五六七八九'];

  it('goes by cues where the recording has them', () => {
    const at = (seconds: number) => cueAt(seconds, [1, 5, 9], 60, sentences);
    expect([at(0), at(1), at(4.9), at(5), at(100)]).toEqual([-1, 0, 0, 1, 2]);
  });

  it('else by length', () => {
    const at = (seconds: number) => cueAt(seconds, undefined, 25, sentences);
    expect([at(0), at(9.9), at(10.1), at(14.9), at(15.1), at(25), at(99)]).toEqual([0, 0, 1, 1, 2, 2, 2]);
    expect(cueAt(9.9, [1, 2], 25, sentences)).toBe(0);
  });

  it('is none where nothing is known', () => {
    expect(cueAt(1, undefined, undefined, sentences)).toBe(-1);
    expect(cueAt(1, undefined, 0, sentences)).toBe(-1);
    expect(cueAt(NaN, [0, 1, 2], 3, sentences)).toBe(-1);
    expect(cueAt(1, undefined, 5, [])).toBe(-1);
  });

  it('never goes back (property)', () => {
    const second = fc.double({ min: 0, max: 120, noNaN: true });
    fc.assert(
      fc.property(second, second, (a, b) => {
        const [first, later] = a < b ? [a, b] : [b, a];
        const [before, after] = [first, later].map((at) => cueAt(at, undefined, 100, sentences));
        expect(before).toBeLessThanOrEqual(after!);
      }),
    );
  });
});
