import { readingMinutes } from './reading';

describe('reading time', () => {
  it('counts characters in Chinese, words in English, and never less than a minute', () => {
    expect(readingMinutes('字'.repeat(1_200), 'zh')).toBe(3);
    expect(readingMinutes('字 \n'.repeat(1_200), 'zh')).toBe(3);
    expect(readingMinutes('word '.repeat(440), 'en')).toBe(2);
    expect(readingMinutes('短', 'zh')).toBe(1);
  });
});
