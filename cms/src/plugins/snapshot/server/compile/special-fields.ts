import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { isObject, textOf, type Attributes, type Field } from './field';
import { lunarOccurrences } from './lunar';
import { renditionsOf } from './renditions';
import { clockTime, localizedText, number, pairedText, plainText } from './simple-fields';

const media = { select: ['url', 'width', 'height', 'size', 'formats'] } as const;

/** What a value for a media attribute is before the file that it names has been uploaded. */
export class PendingFile {
  constructor(readonly url: string) {}
}

/** Address of an uploaded file. */
export const mediaUrl = (key: string, attribute: string): Field => ({
  key,
  attributes: [attribute],
  populate: { [attribute]: media },
  read: ({ zh }) => (isObject(zh[attribute]) ? textOf(zh[attribute]['url']) : undefined),
  write(value, target) {
    target.zh[attribute] = new PendingFile(String(value));
  },
});

/** Measured by the CMS when the file is uploaded. */
const dimension = (key: 'width' | 'height'): Field => ({
  key,
  attributes: ['media'],
  read: ({ zh }) => (isObject(zh['media']) && typeof zh['media'][key] === 'number' ? zh['media'][key] : undefined),
  write: () => undefined,
});

/** The smaller copies of an uploaded picture, made by the CMS. */
export const mediaRenditions = (key: string, attribute: string): Field => ({
  key,
  attributes: [attribute],
  populate: { [attribute]: media },
  read: ({ zh }) => (isObject(zh[attribute]) ? renditionsOf(zh[attribute]) : undefined),
  write: () => undefined,
});

/** Fields of the component `shared.image`. */
export const imageFields: readonly Field[] = [
  mediaUrl('url', 'media'),
  pairedText('alt'),
  dimension('width'),
  dimension('height'),
  mediaRenditions('renditions', 'media'),
  plainText('credit'),
  plainText('licence'),
];

const coordinate = (value: unknown): number | undefined =>
  value === null || value === undefined || value === '' || !Number.isFinite(Number(value)) ? undefined : Number(value);

/** `longitude` and `latitude` (WGS-84 degrees) ↔ a point; half a position is none. */
export const point = (key: string): Field => ({
  key,
  attributes: ['longitude', 'latitude'],
  read({ zh }) {
    const lon = coordinate(zh['longitude']);
    const lat = coordinate(zh['latitude']);
    return lon === undefined || lat === undefined ? undefined : { lon, lat };
  },
  write(value, target) {
    if (!isObject(value)) return;
    target.zh['longitude'] = value['lon'];
    target.zh['latitude'] = value['lat'];
  },
});

const ringOf = (stored: unknown): unknown => {
  const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  if (!Array.isArray(value)) return value;
  return value.map((corner: unknown) => (Array.isArray(corner) ? { lon: corner[0], lat: corner[1] } : corner));
};

/** The component `guide.zone` ↔ a circle or a polygon. */
export const zone: Field = {
  key: 'zone',
  attributes: ['zone'],
  populate: { zone: {} },
  read({ zh }) {
    const stored = zh['zone'];
    if (!isObject(stored)) return undefined;
    if (stored['type'] === 'polygon') return { type: 'polygon', ring: ringOf(stored['ring']) };
    return { type: 'radius', centre: point('centre').read({ zh: stored }), metres: coordinate(stored['metres']) };
  },
  write(value, target) {
    if (!isObject(value)) return;
    const stored: Record<string, unknown> = { type: value['type'] };
    if (value['type'] === 'polygon') stored['ring'] = value['ring'];
    else {
      point('centre').write(value['centre'], { zh: stored, en: {} });
      stored['metres'] = value['metres'];
    }
    target.zh['zone'] = stored;
  },
};

const note = localizedText('note', 'recurrenceNote');

interface LunarRule {
  readonly start: { readonly month: number; readonly day: number };
  readonly end: { readonly month: number; readonly day: number };
  readonly leapMonth: 'regular' | 'leap' | 'both';
}

const lunarRule = (zh: Attributes): LunarRule | undefined => {
  const stored = zh['lunarRule'];
  if (!isObject(stored)) return undefined;
  return {
    start: { month: Number(stored['startMonth']), day: Number(stored['startDay']) },
    end: { month: Number(stored['endMonth']), day: Number(stored['endDay']) },
    leapMonth: (textOf(stored['leapMonth']) ?? 'regular') as LunarRule['leapMonth'],
  };
};

/** `recurrence`, `lunarRule` and `recurrenceNote` ↔ the contract's variant. */
export const recurrence: Field = {
  key: 'recurrence',
  attributes: ['recurrence', 'lunarRule', 'recurrenceNote'],
  populate: { lunarRule: {} },
  read(source) {
    const type = textOf(source.zh['recurrence']) ?? 'unknown';
    if (type === 'lunar') return { type, ...lunarRule(source.zh) };
    const explained = type === 'dates' ? undefined : note.read(source);
    return { type, ...(explained !== undefined && { note: explained }) };
  },
  write(value, target) {
    if (!isObject(value)) return;
    target.zh['recurrence'] = value['type'];
    if (value['note'] !== undefined) note.write(value['note'], target);
    if (value['type'] !== 'lunar') return;
    const rule = value as unknown as LunarRule;
    target.zh['lunarRule'] = {
      startMonth: rule.start.month,
      startDay: rule.start.day,
      endMonth: rule.end.month,
      endDay: rule.end.day,
      leapMonth: rule.leapMonth,
    };
  },
};

const occurrenceOf = (stored: Attributes): Attributes | undefined => {
  const start = textOf(stored['start']);
  return start === undefined ? undefined : { start, end: textOf(stored['end']) ?? start };
};

/** Days of an event: computed from a lunar rule, else as the editor entered them. Ascending. */
export const occurrences: Field = {
  key: 'occurrences',
  attributes: ['occurrences'],
  populate: { occurrences: {}, lunarRule: {} },
  read({ zh }) {
    const rule = zh['recurrence'] === 'lunar' ? lunarRule(zh) : undefined;
    if (rule !== undefined) return lunarOccurrences(rule);
    const stored: readonly unknown[] = Array.isArray(zh['occurrences']) ? zh['occurrences'] : [];
    const days = stored.filter(isObject).map(occurrenceOf);
    return days.filter((day) => day !== undefined).sort((a, b) => (String(a['start']) < String(b['start']) ? -1 : 1));
  },
  write(value, target) {
    // Days that a lunar rule gives are computed again; storing them would let the two drift apart.
    if (target.zh['recurrence'] !== 'lunar') target.zh['occurrences'] = value;
  },
};

const isCollection = (name: string): name is CollectionName => (collectionNames as readonly string[]).includes(name);

const linkFields = [plainText('collection'), plainText('id', 'record'), plainText('kind')];

/** The component `home.link` ↔ a link to one record or to a list. */
export const link: Field = {
  key: 'link',
  attributes: ['link'],
  populate: { link: {} },
  read({ zh }) {
    const stored = zh['link'];
    if (!isObject(stored)) return undefined;
    const entries = linkFields.map((field) => [field.key, field.read({ zh: stored })] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  },
  write(value, target) {
    if (!isObject(value)) return;
    const stored: Record<string, unknown> = {};
    for (const field of linkFields) if (value[field.key] !== undefined) stored[field.attributes[0]!] = value[field.key];
    target.zh['link'] = stored;
  },
  references(value, visit) {
    if (!isObject(value) || typeof value['id'] !== 'string') return;
    const collection = String(value['collection']);
    if (isCollection(collection)) visit([collection], value['id']);
  },
  prune(value, exists) {
    if (!isObject(value) || typeof value['id'] !== 'string') return value;
    const collection = String(value['collection']);
    return isCollection(collection) && exists([collection], value['id']) ? value : undefined;
  },
};

/** Fields of the component `shared.opening-hours`. */
export const hoursFields: readonly Field[] = [plainText('rule'), clockTime('lastAdmission'), pairedText('note')];

/** Fields of the component `shared.ticket`. */
export const ticketFields: readonly Field[] = [plainText('audience'), number('priceCny'), pairedText('condition')];
