import { dictionary, translate, type StringKey } from './dictionary';

const entries = Object.entries(dictionary).flatMap(([feature, { zh, en }]) =>
  [...new Set([...Object.keys(zh), ...Object.keys(en)])].map((key) => ({
    key: `${feature}.${key}`,
    zh: (zh as Record<string, string>)[key],
    en: (en as Record<string, string>)[key],
  })),
);
const parametersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('dictionary', () => {
  it('has strings', () => {
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each(entries)('$key stands in both languages with the same parameters', ({ zh, en }) => {
    expect(zh?.trim()).toBeTruthy();
    expect(en?.trim()).toBeTruthy();
    expect(parametersOf(zh ?? '')).toEqual(parametersOf(en ?? ''));
  });

  it.each(entries)('$key leaks no Chinese into the English', ({ key, en }) => {
    // The name of the other language is written in that language, on purpose.
    if (key === 'home.otherLanguage') return;
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('fills parameters in and leaves unknown ones readable', () => {
    expect(translate('zh', 'home.days', { n: 3 })).toBe('3 天');
    expect(translate('en', 'home.days', {})).toBe('{n} days');
  });

  it('gives the key back where there is no such string, so that the mistake shows', () => {
    expect(translate('zh', 'home.nothing' as StringKey)).toBe('home.nothing');
  });
});
