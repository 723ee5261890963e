import { accuracyOf } from '@boshan/shared/guide/fix';
import { metresText } from '../../frame/place-words';
import type { Translate } from '../../i18n/dictionary';
import { minutesLeft, toldMetres } from './progress';
import { metresAway, type Session } from './session';

/** A length as one tells it to a walker. */
export const walkText = (t: Translate, metres: number): string => metresText(t, toldMetres(metres));

/** Minutes in words. */
export const walkTime = (t: Translate, minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('routes.minutes', { n: rest });
  return rest === 0 ? t('routes.hours', { n: hours }) : t('routes.hoursMinutes', { h: hours, m: rest });
};

/** Time to the end in words. */
export const leftTime = (t: Translate, metres: number): string => walkTime(t, minutesLeft(metres));

/** Something that the walker has to know now, the gravest alone. */
export interface Alert {
  readonly tone: 'info' | 'warning' | 'critical';
  readonly text: string;
  readonly detail?: string | undefined;
}

/** `now`: seconds of the fixes' clock. */
export function alertOf(t: Translate, session: Session, now: number): Alert | undefined {
  const { signal, heardAt, fix, offMetres, backAt } = session;
  if (signal === 'lost' && heardAt !== undefined) {
    const seconds = Math.max(0, now - heardAt);
    const time =
      seconds < 60
        ? t('follow.second', { n: Math.round(seconds / 5) * 5 })
        : t('follow.minute', { n: Math.round(seconds / 60) });
    return { tone: 'warning', text: t('follow.lost', { time }) };
  }
  const away = metresAway(session);
  if (away !== undefined) {
    return { tone: 'warning', text: t('follow.far', { distance: walkText(t, away) }), detail: t('follow.farHint') };
  }
  if (offMetres !== undefined) {
    const distance = walkText(t, session.follow.position?.metresOff ?? offMetres);
    return { tone: 'critical', text: t('follow.offRoute'), detail: t('follow.offRouteHint', { distance }) };
  }
  if (signal === 'poor' && fix) {
    return { tone: 'warning', text: t('follow.poor', { distance: walkText(t, accuracyOf(fix)) }) };
  }
  return backAt === undefined ? undefined : { tone: 'info', text: t('follow.back') };
}
