import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { component, components } from './component-fields';
import type { Field } from './field';
import { constant, flag, list, localizedText, mark, number, pairedText, plainText } from './simple-fields';
import { hoursFields, imageFields, point, ticketFields } from './special-fields';
import { relation, relations } from './reference-fields';
import { pinyinOf } from './pinyin';

export const id = plainText('id', 'slug');

/** What the editor entered, else what the Chinese name gives. */
export const pinyin: Field = {
  key: 'pinyin',
  attributes: ['pinyin'],
  read: ({ zh }) => {
    const entered = typeof zh['pinyin'] === 'string' ? zh['pinyin'].trim() : '';
    return entered !== '' ? entered : typeof zh['name'] === 'string' ? pinyinOf(zh['name']) : undefined;
  },
  write(value, target) {
    target.zh['pinyin'] = value;
  },
};

const unverified: Field = {
  ...component('verification', [plainText('status'), plainText('source'), plainText('checkedOn')]),
};

/** Nobody has checked what carries no verification. */
export const verification: Field = {
  ...unverified,
  read: (source) => unverified.read(source) ?? { status: 'unverified' },
};

export const images = components('images', imageFields, { needs: ['url', 'alt', 'credit', 'licence'] });
export const image = component('image', imageFields, { needs: ['url', 'alt', 'credit', 'licence'] });
export const hours = (key = 'hours'): Field => component(key, hoursFields);

export const named: readonly Field[] = [
  id,
  localizedText('name'),
  pinyin,
  list('aliases'),
  localizedText('summary'),
  localizedText('description'),
  images,
  plainText('illustration'),
  verification,
];

export const themes = relations('themeIds', 'themes', 'themes');
export const seasons = relations('seasonIds', 'seasons', 'seasons');
export const order = number('order');

const location = component(
  'location',
  [
    point('point'),
    number('accuracyMetres'),
    pairedText('address'),
    relation('townId', 'town', 'towns'),
    mark('outsideDistrict'),
  ],
  { always: true },
);

const tickets = component('tickets', [
  flag('free'),
  components('prices', ticketFields, { always: true }),
  pairedText('note'),
  plainText('bookingUrl'),
]);

/** An untouched component has an empty price list and nothing else: that is no statement about tickets. */
const ticketsField: Field = {
  ...tickets,
  read(source) {
    const value = tickets.read(source) as Readonly<Record<string, unknown>> | undefined;
    if (value === undefined) return undefined;
    const says = Object.entries(value).some(
      ([key, part]) => key !== 'prices' || (part as readonly unknown[]).length > 0,
    );
    return says ? value : undefined;
  },
};

const family: Field = component(
  'family',
  [flag('suitable'), number('minimumAge'), flag('stroller'), flag('nursingRoom'), pairedText('note')],
  { needs: ['suitable'] },
);

/** Fields of every kind of place. */
export const placeFields = (kind: string): readonly Field[] => [
  constant('kind', kind),
  ...named,
  location,
  relation('typeId', 'type', 'placeTypes'),
  relation('gradeId', 'grade', 'grades'),
  themes,
  seasons,
  hours(),
  ticketsField,
  component('contact', [plainText('phone'), plainText('website'), plainText('wechat')]),
  component('accessibility', [plainText('wheelchair'), flag('toilet'), pairedText('note')]),
  family,
  order,
  mark('nightEconomy'),
];

/** Where the ids that a section of the home page features may come from. */
export const featuredCollections: readonly CollectionName[] = [
  'places',
  'routes',
  'dishes',
  'products',
  'events',
  'heritage',
  'seasons',
  'themes',
  'notices',
  'offers',
  'videos',
  'articles',
  'courses',
];
