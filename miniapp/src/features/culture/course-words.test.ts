import { translate, type Translate } from '../../i18n/dictionary';
import { courseWords } from './course-words';

const zh: Translate = (key, params) => translate('zh', key, params);

describe('a course in one line', () => {
  it.each([
    [{ ageFrom: 8, ageTo: 15, durationMinutes: 150 }, '8—15 岁 · 150 分钟 · 价格待核实'],
    [{ ageFrom: 8, priceCny: 0 }, '8 岁起 · 0 元'],
    [{ ageTo: 12, priceCny: 60 }, '12 岁以下 · 60 元'],
  ])('%j', (course, words) => expect(courseWords(zh, course)).toBe(words));
});
