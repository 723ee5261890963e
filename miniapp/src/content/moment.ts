import type { Language } from '@boshan/shared/contract/scalars';

const HOUR = 3_600_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** Calendar parts of an instant in Boshan, whatever the device's own zone (China has one zone, no summer time). */
export function boshanParts(instant: number): {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
} {
  const local = new Date(instant + 8 * HOUR);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

/** Day in Boshan, `YYYY-MM-DD`. */
export function boshanDay(instant: number): string {
  const { year, month, day } = boshanParts(instant);
  return `${year}-${two(month)}-${two(day)}`;
}

/** An ISO instant in words: `11月23日 14:05`, `23 Nov, 14:05`. Empty for what is no instant. */
export function momentText(language: Language, iso: string | undefined): string {
  const instant = iso === undefined ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(instant)) return '';
  const { month, day, hour, minute } = boshanParts(instant);
  const clock = `${two(hour)}:${two(minute)}`;
  return language === 'zh' ? `${month}月${day}日 ${clock}` : `${day} ${months[month - 1] ?? ''}, ${clock}`;
}

/** A calendar day in words: `2026年2月17日`, `17 Feb 2026`. */
export function dayText(language: Language, day: string | undefined): string {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  if (date === '') return '';
  return language === 'zh'
    ? `${Number(year)}年${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
