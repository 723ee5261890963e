import type { Language } from '@boshan/shared/contract/scalars';

/** Characters (Chinese) or words (English) that one reads in a minute. */
const PACE: Readonly<Record<Language, number>> = { zh: 400, en: 220 };

/** Minutes to read a text at an easy pace, at least one. */
export function readingMinutes(text: string, language: Language): number {
  const units = language === 'zh' ? text.replace(/\s/g, '').length : text.split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(units / PACE[language]));
}
