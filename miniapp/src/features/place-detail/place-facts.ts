import type { Place } from '@boshan/shared/contract/place';
import type { Localized } from '@boshan/shared/contract/scalars';
import type { Translate } from '../../i18n/dictionary';
import type { Fact } from '../../ui/detail';

export interface FactWords {
  readonly t: Translate;
  readonly text: (text: Localized | undefined) => string;
}

/** Minutes as a visitor says them: `45 分钟`, `1.5 小时`. */
export const stayText = (t: Translate, minutes: number): string =>
  minutes < 60
    ? t('placeDetail.minutes', { n: minutes })
    : t('placeDetail.hoursN', { n: Number((Math.round((minutes / 60) * 2) / 2).toFixed(1)) });

function accessWords({ t, text }: FactWords, { accessibility }: Place): Fact | undefined {
  if (!accessibility) return undefined;
  const { wheelchair, toilet, note } = accessibility;
  const levels = { yes: 'wheelchairYes', limited: 'wheelchairLimited', no: 'wheelchairNo' } as const;
  const parts = [
    wheelchair && t(`placeDetail.${levels[wheelchair]}`),
    toilet !== undefined && t(toilet ? 'placeDetail.accessibleToilet' : 'placeDetail.noAccessibleToilet'),
  ].filter(Boolean);
  const value = parts.join(' · ');
  const words = text(note);
  return {
    icon: 'wheelchair',
    label: t('placeDetail.wheelchair'),
    value: value || words,
    note: value ? words : undefined,
  };
}

function familyWords({ t, text }: FactWords, { family }: Place): Fact | undefined {
  if (!family) return undefined;
  const { suitable, minimumAge, stroller, nursingRoom, note } = family;
  const value = [
    t(suitable ? 'placeDetail.familyYes' : 'placeDetail.familyNo'),
    minimumAge !== undefined && t('placeDetail.fromAge', { n: minimumAge }),
    stroller && t('placeDetail.stroller'),
    nursingRoom && t('placeDetail.nursing'),
  ];
  return {
    icon: 'family',
    label: t('placeDetail.family'),
    value: value.filter(Boolean).join(' · '),
    note: text(note) || undefined,
  };
}

/** Facts that only one kind of place has. */
function kindFacts({ t }: FactWords, place: Place): (Fact | undefined)[] {
  const yuan = (label: 'average' | 'from', key: 'yuan' | 'fromYuan', n: number | undefined): Fact | undefined =>
    n === undefined
      ? undefined
      : { icon: 'ticket', label: t(`placeDetail.${label}`), value: t(`placeDetail.${key}`, { n }) };
  switch (place.kind) {
    case 'eatery':
      return [yuan('average', 'yuan', place.averageCny)];
    case 'lodging':
      return [
        yuan('from', 'fromYuan', place.fromCny),
        place.rooms === undefined
          ? undefined
          : { icon: 'home', label: t('placeDetail.rooms'), value: t('placeDetail.roomsN', { n: place.rooms }) },
      ];
    case 'study-base':
      return [
        place.capacity === undefined
          ? undefined
          : {
              icon: 'family',
              label: t('placeDetail.capacity'),
              value: t('placeDetail.capacityN', { n: place.capacity }),
            },
      ];
    default:
      return [];
  }
}

/** What a visitor looks up, apart from hours, tickets and the way there. Pure; what is not known is left out. */
export function placeFacts(words: FactWords, place: Place, seasonNames: readonly string[]): readonly Fact[] {
  const { t } = words;
  const stay = 'stayMinutes' in place ? place.stayMinutes : undefined;
  const facts: (Fact | undefined)[] = [
    stay === undefined ? undefined : { icon: 'clock', label: t('placeDetail.stay'), value: stayText(t, stay) },
    ...kindFacts(words, place),
    seasonNames.length === 0
      ? undefined
      : { icon: 'calendar', label: t('placeDetail.seasons'), value: seasonNames.join(' · ') },
    place.nightEconomy ? { icon: 'info', label: t('placeDetail.night'), value: t('placeDetail.nightYes') } : undefined,
    familyWords(words, place),
    accessWords(words, place),
  ];
  return facts.filter((fact): fact is Fact => fact !== undefined);
}
