import type { Language, Localized } from '@boshan/shared/contract/scalars';
import { createContext, useCallback, useContext } from 'react';
import { translate, type Params, type StringKey, type Translate } from './dictionary';

/** The reader's language; app.tsx provides it from the settings. */
export const LanguageContext = createContext<Language>('zh');

export const useLanguage = (): Language => useContext(LanguageContext);

/** `t('feature.key', { n: 3 })` in the reader's language. */
export function useT(): Translate {
  const language = useLanguage();
  return useCallback((key: StringKey, params?: Params) => translate(language, key, params), [language]);
}

/** Text of a record in a language; Chinese where no English version is published. */
export function textIn(language: Language, text: Localized | undefined): string {
  if (!text) return '';
  return (language === 'en' ? text.en : undefined) ?? text.zh;
}

/** `text(record.name)` in the reader's language. */
export function useText(): (text: Localized | undefined) => string {
  const language = useLanguage();
  return useCallback((text: Localized | undefined) => textIn(language, text), [language]);
}
