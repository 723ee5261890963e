import { isNight, languageOf, parseSettings } from './settings';

describe('settings', () => {
  it.each([undefined, null, 'x', { language: 'fr', elder: 'yes', theme: 'pink' }])(
    'reads %p as the defaults',
    (kept) => {
      expect(parseSettings(kept)).toEqual({ language: undefined, elder: false, theme: 'auto' });
    },
  );

  it('keeps what it understands', () => {
    const kept = { language: 'en', elder: true, theme: 'night' } as const;
    expect(parseSettings(kept)).toEqual(kept);
  });

  it('follows the device until the reader chooses', () => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('zh-TW');
    expect(languageOf(parseSettings(undefined))).toBe('zh');
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE');
    expect(languageOf(parseSettings(undefined))).toBe('en');
    expect(languageOf(parseSettings({ language: 'zh' }))).toBe('zh');
  });

  it('is night when chosen, whatever the device says', () => {
    expect(isNight(parseSettings({ theme: 'night' }))).toBe(true);
    expect(isNight(parseSettings({ theme: 'day' }))).toBe(false);
  });
});
