import type { TransportMode } from '@boshan/shared/contract/tour-route';
import type { Translate } from '../../i18n/dictionary';
import type { IconName } from '../../ui/icons/icon';

/** A duration in words: `45 分钟`, `2 小时`, `2 小时 30 分`. */
export function durationText(t: Translate, minutes: number): string {
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  if (h === 0) return t('routes.minutes', { n: m });
  return m === 0 ? t('routes.hours', { n: h }) : t('routes.hoursMinutes', { h, m });
}

/** An estimate in whole minutes, to the next five up: nothing here is known to the minute. */
export const roughMinutes = (minutes: number): number => Math.max(5, Math.ceil(minutes / 5) * 5);

/** A distance in words: metres below one kilometre, else kilometres, with one decimal below ten. */
export function distanceText(t: Translate, metres: number): string {
  if (metres < 1_000) return t('routes.metres', { n: Math.round(metres) });
  const km = metres / 1_000;
  return t('routes.kilometres', { n: km < 10 ? Math.round(km * 10) / 10 : Math.round(km) });
}

/** `一日` or `2 天`. */
export const daysText = (t: Translate, days: number): string =>
  days === 1 ? t('routes.oneDay') : t('routes.days', { n: days });

export const modeIcons: Readonly<Record<TransportMode, IconName>> = {
  walk: 'walk',
  cycle: 'cycle',
  drive: 'car',
  bus: 'bus',
  taxi: 'car',
  shuttle: 'bus',
};
