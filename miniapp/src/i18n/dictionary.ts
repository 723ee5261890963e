import type { Language } from '@boshan/shared/contract/scalars';
import { articles } from './articles';
import { culture } from './culture';
import { drawnMaps } from './drawn-maps';
import { events } from './events';
import { follow } from './follow';
import { home } from './home';
import { navigate } from './navigate';
import { listen } from './listen';
import { notices } from './notices';
import { offers } from './offers';
import { offline } from './offline';
import { panorama } from './panorama';
import { placeDetail } from './place-detail';
import { places } from './places';
import { routes } from './routes';
import { saved } from './saved';
import { search } from './search';
import { settings } from './settings';
import { ui } from './ui';
import { videos } from './videos';

/** All strings, by feature. A key is `feature.key`. */
export const dictionary = {
  ui,
  home,
  search,
  saved,
  settings,
  places,
  placeDetail,
  routes,
  follow,
  navigate,
  events,
  culture,
  offers,
  offline,
  videos,
  notices,
  articles,
  panorama,
  drawnMaps,
  listen,
} as const;

type Features = typeof dictionary;
export type StringKey = { [F in keyof Features & string]: `${F}.${keyof Features[F]['zh'] & string}` }[keyof Features &
  string];
export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: StringKey, params?: Params) => string;

/** Replaces `{name}` by the parameter of that name; one that is not given stays readable as `{name}`. */
function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

/** The string of a key in a language. The types let no key pass that is not there in both. */
export function translate(language: Language, key: StringKey, params?: Params): string {
  const [feature = '', name = ''] = key.split('.');
  const byLanguage: Readonly<Record<Language, Readonly<Record<string, string>>>> | undefined =
    dictionary[feature as keyof Features];
  const template = byLanguage?.[language][name] ?? key;
  return params ? fill(template, params) : template;
}
