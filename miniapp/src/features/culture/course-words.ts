import type { Course } from '@boshan/shared/contract/course';
import type { Translate } from '../../i18n/dictionary';

/** For which ages, how long, at what price; what is not known is left out, the price says so. */
export function courseWords(
  t: Translate,
  course: Pick<Course, 'ageFrom' | 'ageTo' | 'durationMinutes' | 'priceCny'>,
): string {
  const { ageFrom: from, ageTo: to, durationMinutes, priceCny } = course;
  const words: string[] = [];
  if (from !== undefined && to !== undefined) words.push(t('culture.ages', { from, to }));
  else if (from !== undefined) words.push(t('culture.agesFrom', { from }));
  else if (to !== undefined) words.push(t('culture.agesTo', { to }));
  if (durationMinutes !== undefined) words.push(t('culture.minutes', { n: durationMinutes }));
  words.push(priceCny === undefined ? t('culture.priceUnknown') : t('culture.yuan', { n: priceCny }));
  return words.join(' · ');
}
