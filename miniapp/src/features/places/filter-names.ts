import { addDays, weekdayOf } from '@boshan/shared/hours/calendar';
import { useCollection, useOrdered } from '../../content/collections';
import { boshanDay, dayText } from '../../content/moment';
import { kindLooks, metresText } from '../../frame/place-words';
import type { Translate } from '../../i18n/dictionary';
import { useLanguage, useT, useText } from '../../i18n/language';
import type { Choice } from '../../ui/controls';
import { themeLooks } from './layers';
import type { Droppable } from './place-filter';
import { priceFilters, type PriceFilter } from './place-price';
import type { PlaceQuery, RecordFilter } from './place-query';
import type { Near } from './query-ground';

/** Name of an opening filter: `现在开放`, `Open on 24 Nov 2026`. */
function openName(t: Translate, open: string, today: string, day: string): string {
  if (open === 'now') return t('places.openNow');
  if (open === today) return t('places.openToday');
  return open === addDays(today, 1) ? t('places.openTomorrow') : t('places.openOn', { day });
}

export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** A day of the week to come: `周四 11/26`. */
const shortDay = (t: Translate, day: string): string =>
  `${t(`placeDetail.${weekdays[weekdayOf(day)] ?? 'mo'}`)} ${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

const priceName = (t: Translate, price: PriceFilter): string =>
  price === 'free' ? t('places.free') : t('places.upTo', { n: price });

const nearName = (t: Translate, { metres, of }: Near): string =>
  t(of === 'me' ? 'places.nearMeWithin' : 'places.nearCentreWithin', { distance: metresText(t, metres) });

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

/** `now`, today, tomorrow and the two days after; any other day has the calendar. */
export function useOpenChoices(): readonly Choice<string>[] {
  const t = useT();
  const today = boshanDay(Date.now());
  const soon = ['now', today, addDays(today, 1)].map((value) => ({ value, label: openName(t, value, today, '') }));
  const later = [2, 3].map((ahead) => addDays(today, ahead));
  return [...soon, ...later.map((value) => ({ value, label: shortDay(t, value) }))];
}

export function usePriceChoices(): readonly Choice<PriceFilter>[] {
  const t = useT();
  return priceFilters.map((value) => ({ value, label: priceName(t, value) }));
}

/** How what is set in a query is called, filter by filter. */
export function useFilterNames(): (name: Droppable, query: PlaceQuery) => string {
  const t = useT();
  const language = useLanguage();
  const choices = useRecordChoices();
  return (name, query) => {
    if (name === 'kinds') return query.kinds.map((kind) => t(kindLooks[kind].name)).join(t('places.and'));
    if (name === 'night' || name === 'family' || name === 'accessible') return t(themeLooks[name].name);
    if (name === 'area') return t('places.area');
    if (name === 'near') return query.near ? nearName(t, query.near) : t('places.near');
    if (name === 'price') return priceName(t, query.price ?? 'free');
    const id = query[name] ?? '';
    if (name === 'open') return openName(t, id, boshanDay(Date.now()), dayText(language, id));
    return choices[name].find((choice) => choice.value === id)?.label ?? id;
  };
}
