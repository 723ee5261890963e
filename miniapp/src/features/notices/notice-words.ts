import type { Notice } from '@boshan/shared/contract/notice';
import { momentText } from '../../content/moment';
import { useLanguage, useT } from '../../i18n/language';
import type { Tone } from '../../ui/marks';

/** Brick for what is grave, yellow for what asks for care. */
export const severityTones: Readonly<Record<Notice['severity'], Tone>> = {
  critical: 'brick',
  warning: 'yellow',
  info: 'teal',
};

/** From when to when a notice holds, in words. */
export function useNoticeSpan(): (notice: Pick<Notice, 'start' | 'end'>) => string {
  const t = useT();
  const language = useLanguage();
  return ({ start, end }) => {
    const from = momentText(language, start);
    return end === undefined
      ? t('notices.since', { start: from })
      : t('notices.range', { start: from, end: momentText(language, end) });
  };
}
