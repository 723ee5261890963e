import type { OpeningHours } from '@boshan/shared/contract/facets';
import type { Language } from '@boshan/shared/contract/scalars';
import { describeHours } from '@boshan/shared/hours/describe';
import { parseHours } from '@boshan/shared/hours/parse';
import { textIn } from '../i18n/language';

/** Opening hours in words, one line a rule, then the editor's note. A rule that cannot be read stands as it is written. */
export function hoursLines(hours: OpeningHours | undefined, language: Language): readonly string[] {
  if (!hours) return [];
  const parsed = hours.rule === undefined ? undefined : parseHours(hours.rule);
  const lines = parsed?.ok ? describeHours(parsed.hours, language) : [hours.rule ?? ''];
  return [...lines, textIn(language, hours.note)].filter((line) => line !== '');
}
