import { addDays, weekdayOf } from '@boshan/shared/hours/calendar';
import { useCollection, useOrdered } from '../../content/collections';
import { boshanDay, dayText } from '../../content/moment';
import type { Translate } from '../../i18n/dictionary';
import { useLanguage, useT, useText } from '../../i18n/language';
import type { Choice } from '../../ui/controls';
import type { FilterName, PlaceQuery, RecordFilter } from './place-query';

/** Name of an opening filter: `现在开放`, `Open on 24 Nov 2026`. */
function openName(t: Translate, open: string, today: string, day: string): string {
  if (open === 'now') return t('places.openNow');
  if (open === today) return t('places.openToday');
  return open === addDays(today, 1) ? t('places.openTomorrow') : t('places.openOn', { day });
}

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** A day of the week to come: `周四 11/26`. */
const shortDay = (t: Translate, day: string): string =>
  `${t(`placeDetail.${weekdays[weekdayOf(day)] ?? 'mo'}`)} ${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** The choices of each filter that names a record, in the editor's order. */
export function useRecordChoices(): Readonly<Record<RecordFilter, readonly Choice<string>[]>> {
  const text = useText();
  const choicesOf = (records: readonly { id: string; name: { zh: string; en?: string | undefined } }[] = []) =>
    records.map(({ id, name }) => ({ value: id, label: text(name) }));
  return {
    type: choicesOf(useOrdered('placeTypes')),
    town: choicesOf([...(useCollection('towns')?.values() ?? [])]),
    grade: choicesOf(useOrdered('grades')),
    theme: choicesOf(useOrdered('themes')),
    season: choicesOf(useOrdered('seasons')),
  };
}

/** `now` and the days of the week to come. */
export function useOpenChoices(): readonly Choice<string>[] {
  const t = useT();
  const nameOf = useFilterNames();
  const today = boshanDay(Date.now());
  const soon = ['now', today, addDays(today, 1)].map((value) => ({ value, label: nameOf('open', value) }));
  const later = [2, 3, 4, 5, 6].map((ahead) => addDays(today, ahead));
  return [...soon, ...later.map((value) => ({ value, label: shortDay(t, value) }))];
}

/** How a filter that is set is called. */
export function useFilterNames(): (filter: FilterName, value: PlaceQuery[FilterName]) => string {
  const t = useT();
  const language = useLanguage();
  const choices = useRecordChoices();
  return (filter, value) => {
    if (filter === 'free' || filter === 'family' || filter === 'accessible') return t(`places.${filter}`);
    const id = String(value);
    if (filter === 'open') return openName(t, id, boshanDay(Date.now()), dayText(language, id));
    return choices[filter].find((choice) => choice.value === id)?.label ?? id;
  };
}
