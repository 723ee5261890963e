import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { component, components } from './component-fields';
import { uidOf, type ContentTypeMap } from './content-type-map';
import type { Field } from './field';
import { placeReference, placeReferences, relation, relations } from './reference-fields';
import { hours, id, image, named, order, pinyin, placeFields, seasons, themes, verification } from './shared-fields';
import {
  clockTime,
  flag,
  instant,
  list,
  localizedText,
  mark,
  number,
  pairedText,
  plainText,
  stored,
} from './simple-fields';
import { singles } from './single-types';
import { mediaRenditions, mediaUrl, occurrences, point, recurrence, zone } from './special-fields';

const type = (name: string, collection: CollectionName, fields: readonly Field[]): ContentTypeMap => ({
  uid: uidOf(name),
  collection,
  fields,
});
const placeType = (name: string, kind: string, own: readonly Field[]): ContentTypeMap =>
  type(name, 'places', [...placeFields(kind), ...own]);

const stayMinutes = number('stayMinutes');

const places: readonly ContentTypeMap[] = [
  placeType('scenic-spot', 'scenic', [stayMinutes]),
  placeType('museum', 'museum', [stayMinutes, hours('guidedTour')]),
  placeType('eatery', 'eatery', [relations('dishIds', 'dishes', 'dishes'), number('averageCny')]),
  placeType('lodging', 'lodging', [number('rooms'), number('fromCny')]),
  placeType('shop', 'shop', [relations('productIds', 'products', 'products')]),
  placeType('amenity', 'amenity', []),
  placeType('study-base', 'study-base', [stayMinutes, number('capacity')]),
];

const vocabulary: readonly ContentTypeMap[] = [
  type('town', 'towns', [
    id,
    localizedText('name'),
    pinyin,
    localizedText('summary'),
    point('centre'),
    number('accuracyMetres'),
    list('villages'),
    verification,
  ]),
  type('place-type', 'placeTypes', [id, localizedText('name'), plainText('placeKind'), order]),
  type('grade', 'grades', [id, localizedText('name'), order]),
  type('season', 'seasons', [
    ...named,
    plainText('season'),
    list('months', { always: true }),
    localizedText('slogan'),
    order,
  ]),
  type('theme', 'themes', [...named, localizedText('slogan'), relations('routeIds', 'routes', 'routes'), order]),
];

const leg = component('leg', [plainText('mode'), number('minutes'), number('distanceMetres'), pairedText('note')], {
  needs: ['mode'],
});
const stop = [placeReference(), stayMinutes, leg, pairedText('note')];

const travel: readonly ContentTypeMap[] = [
  type('tour-route', 'routes', [
    ...named,
    relations('themeIds', 'themes', 'themes', { always: true }),
    seasons,
    list('audience'),
    components('days', [pairedText('title'), components('stops', stop, { needs: ['placeId'] }), stored('track')], {
      filled: ['stops'],
    }),
    number('lengthMetres'),
    order,
  ]),
  type('bus-line', 'busLines', [
    ...named,
    components('stops', [pairedText('name'), placeReference(), point('point'), number('minutesFromStart')]),
    components(
      'departures',
      [
        plainText('direction'),
        clockTime('time'),
        list('days', { always: true }),
        mark('publicHolidays'),
        plainText('validFrom'),
        plainText('validTo'),
      ],
      { always: true },
    ),
    number('fareCny'),
    localizedText('serviceNote'),
  ]),
];

const goods: readonly ContentTypeMap[] = [
  type('dish', 'dishes', [...named, plainText('kind'), seasons, themes]),
  type('product', 'products', [
    ...named,
    plainText('kind'),
    number('priceFromCny'),
    themes,
    relation('townId', 'town', 'towns'),
  ]),
];

const stories: readonly ContentTypeMap[] = [
  type('heritage', 'heritage', [
    ...named,
    plainText('level'),
    localizedText('category'),
    placeReferences(),
    relations('eventIds', 'events', 'events'),
    themes,
  ]),
  type('event', 'events', [
    ...named,
    recurrence,
    occurrences,
    placeReferences(),
    relation('townId', 'town', 'towns'),
    seasons,
    themes,
    hours(),
  ]),
  type('article', 'articles', [
    ...named,
    localizedText('body'),
    placeReferences(),
    relations('routeIds', 'routes', 'routes'),
    plainText('dated'),
  ]),
];

const service: readonly ContentTypeMap[] = [
  type('notice', 'notices', [
    ...named,
    plainText('kind'),
    plainText('severity'),
    instant('start'),
    instant('end'),
    placeReferences(),
    relations('routeIds', 'routes', 'routes'),
    localizedText('alternative'),
    placeReferences('alternativePlaceIds', 'alternativePlaces'),
  ]),
  type('offer', 'offers', [
    ...named,
    plainText('kind'),
    placeReferences(),
    plainText('validFrom'),
    plainText('validTo'),
    hours(),
    localizedText('conditions'),
  ]),
  type('video', 'videos', [
    ...named,
    mediaUrl('videoUrl', 'video'),
    plainText('externalUrl'),
    mediaUrl('posterUrl', 'poster'),
    mediaRenditions('posterRenditions', 'poster'),
    number('durationSeconds'),
    placeReferences(),
  ]),
  type('course', 'courses', [
    ...named,
    relation('baseId', 'base', 'places'),
    placeReferences(),
    number('ageFrom'),
    number('ageTo'),
    number('durationMinutes'),
    number('priceCny'),
    localizedText('outline'),
    themes,
  ]),
  type('audio-guide', 'audioGuides', [
    ...named,
    placeReference(),
    number('number'),
    components(
      'tracks',
      [
        plainText('language'),
        mediaUrl('url', 'audio'),
        number('durationSeconds'),
        flag('placeholder'),
        list('cueStarts'),
      ],
      { always: true },
    ),
    localizedText('transcript'),
    zone,
  ]),
];

const views: readonly ContentTypeMap[] = [
  type('drawn-map', 'drawnMaps', [
    ...named,
    image,
    plainText('fit'),
    list('controlPoints', { always: true }),
    mark('sketch'),
    placeReferences(),
    order,
  ]),
  type('panorama', 'panoramas', [
    ...named,
    image,
    placeReference(),
    number('initialYaw'),
    components(
      'hotspots',
      [
        number('yaw'),
        number('pitch'),
        pairedText('label'),
        relation('sceneId', 'scene', 'panoramas'),
        placeReference(),
      ],
      { always: true, needs: ['yaw', 'pitch', 'label'] },
    ),
    mark('sketch'),
    order,
  ]),
];

/** Every type that the snapshot is made of, in an order in which each refers to earlier ones where it can. */
export const contentTypes: readonly ContentTypeMap[] = [
  ...vocabulary,
  ...goods,
  ...places,
  ...travel,
  ...stories,
  ...service,
  ...views,
  ...singles,
];

const byUid = new Map(contentTypes.map((map) => [map.uid, map]));

/** The map of a type, or undefined for types that are no part of the snapshot. */
export const contentTypeOf = (uid: string): ContentTypeMap | undefined => byUid.get(uid);
