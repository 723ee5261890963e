import { describeHours } from '@boshan/shared/hours/describe';
import { parseHours } from '@boshan/shared/hours/parse';
import { isDocument } from '../../../../validation/walk';
import { picklistOf, picklists } from '../../../workspace/admin/picklists';

export interface Picture {
  readonly id: number;
  readonly name: string;
  /** Address of the smallest form that there is. */
  readonly url: string;
  readonly isImage: boolean;
}
/** WGS-84, degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** One value of an entry, as a person reads it. */
export interface Leaf {
  /** Attribute names and, in lists, positions: `tickets.prices.0.priceCny`. */
  readonly path: readonly string[];
  /** `门票 › 票价 1 › 票价（元）` */
  readonly label: string;
  readonly text: string;
  /** What decides whether two are the same, where it is not the text. */
  readonly identity?: string;
  readonly pictures?: readonly Picture[];
  readonly point?: Point;
}

export interface Attribute {
  readonly type: string;
  readonly customField?: string;
  readonly component?: string;
  readonly enum?: readonly string[];
}

/** What reading needs to know beside the values. */
export interface Reading {
  readonly attributesOf: (uid: string) => Readonly<Record<string, Attribute>>;
  readonly labelOf: (uid: string, attribute: string) => string;
  /** Name of a related entry. */
  readonly nameOf: (entry: Readonly<Record<string, unknown>>) => string;
  readonly placeName: (slug: string) => string;
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });
const choiceNames: Readonly<Record<string, string>> = { ...picklists.language, ...picklists.audience };

const list = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

function hoursText(rule: string): string {
  const parsed = parseHours(rule);
  return parsed.ok ? describeHours(parsed.hours, 'zh').join('；') : rule;
}

function jsonLeaf(attribute: Attribute, value: unknown, reading: Reading): Pick<Leaf, 'text' | 'identity'> {
  const identity = JSON.stringify(value);
  const members = list(value);
  switch (attribute.customField) {
    case 'plugin::workspace.place-refs':
      return { text: members.map((slug) => reading.placeName(String(slug))).join('、'), identity };
    case 'plugin::workspace.control-points':
      return { text: `${members.length} 个对应点`, identity };
    case 'plugin::workspace.track':
      return { text: '一条轨迹', identity };
    default:
      return { text: members.map((each) => choiceNames[String(each)] ?? String(each)).join('、'), identity };
  }
}

function scalar(attribute: Attribute, value: unknown, reading: Reading): Pick<Leaf, 'text' | 'identity'> {
  if (value === null || value === undefined || value === '') return { text: '' };
  if (attribute.type === 'json') return jsonLeaf(attribute, value, reading);
  if (attribute.customField === 'plugin::workspace.place-ref') return { text: reading.placeName(String(value)) };
  if (attribute.customField === 'plugin::workspace.opening-hours') {
    return { text: hoursText(String(value)), identity: String(value) };
  }
  if (attribute.type === 'enumeration') {
    return { text: picklistOf(attribute.enum ?? [])?.[String(value)] ?? String(value) };
  }
  if (attribute.type === 'boolean') return { text: value === true ? '是' : '否' };
  if (attribute.type === 'datetime') return { text: clock.format(new Date(String(value))) };
  return { text: String(value) };
}

const pictureOf = (file: Readonly<Record<string, unknown>>): Picture => {
  const formats = (file.formats ?? {}) as { thumbnail?: { url?: string } };
  return {
    id: Number(file.id),
    name: String(file.name ?? ''),
    url: formats.thumbnail?.url ?? String(file.url ?? ''),
    isImage: String(file.mime ?? '').startsWith('image/'),
  };
};

const LOCATION = 'shared.location';

function pointLeaf(row: Readonly<Record<string, unknown>>, at: { path: readonly string[]; label: string }): Leaf[] {
  const { longitude, latitude } = row as { longitude?: number | null; latitude?: number | null };
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return [];
  const text = `${longitude.toFixed(5)}，${latitude.toFixed(5)}`;
  const identity = `${longitude},${latitude}`;
  const label = `${at.label} › 经纬度`;
  return [{ path: [...at.path, 'longitude'], label, text, identity, point: { longitude, latitude } }];
}

/** Everything that a row says, value by value, in the order of the schema. */
export function leavesOf(
  reading: Reading,
  uid: string,
  row: Readonly<Record<string, unknown>>,
  above: { readonly path: readonly string[]; readonly label?: string } = { path: [] },
): readonly Leaf[] {
  const own = Object.entries(reading.attributesOf(uid)).filter(
    ([name]) => name in row && !(uid === LOCATION && (name === 'longitude' || name === 'latitude')),
  );
  const leaves = own.flatMap(([name, attribute]): readonly Leaf[] => {
    const path = [...above.path, name];
    const title = reading.labelOf(uid, name);
    const label = above.label === undefined ? title : `${above.label} › ${title}`;
    const value = row[name];
    if (attribute.type === 'component') {
      const isList = Array.isArray(value);
      return list(value).flatMap((member, index) =>
        isDocument(member)
          ? leavesOf(reading, attribute.component ?? '', member, {
              path: isList ? [...path, String(index)] : path,
              label: isList ? `${label} ${index + 1}` : label,
            })
          : [],
      );
    }
    if (attribute.type === 'media') {
      const pictures = list(value).filter(isDocument).map(pictureOf);
      const identity = pictures.map(({ id }) => id).join();
      return [{ path, label, text: pictures.map((each) => each.name).join('、'), identity, pictures }];
    }
    if (attribute.type === 'relation') {
      const entries = list(value).filter(isDocument);
      const identity = entries.map(({ documentId }) => String(documentId)).join();
      return [{ path, label, text: entries.map(reading.nameOf).join('、'), identity }];
    }
    return [{ path, label, ...scalar(attribute, value, reading) }];
  });
  const here = { path: above.path, label: above.label ?? '' };
  return uid === LOCATION ? [...pointLeaf(row, here), ...leaves] : leaves;
}
