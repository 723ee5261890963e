import { picklistOf, picklists } from '../../../workspace/admin/picklists';
import { componentLabels, contentTypeLabels } from '../../../workspace/server/labels';
import type { FieldText } from '../../../workspace/server/labels/field';
import type { Column, Kind } from './column';
import type { Attribute, Attributes, Schemas } from './content';
import { manyOf, occurrences, oneOf, places, ticketPrices, words } from './list-kinds';
import { boolean, choice, code, day, number, text } from './simple-kinds';

/** Pictures need files, which a cell cannot hold: an import leaves them as they are. */
const withoutColumn = new Set(['images']);
/** Components whose fields go by their own names; the names of others stand before theirs. */
const plainComponents = new Set(['shared.location', 'shared.contact']);
const relationNames: Readonly<Record<string, string>> = {
  'api::town.town': '镇街',
  'api::place-type.place-type': '地点类型',
  'api::grade.grade': '等级',
  'api::theme.theme': '主题',
  'api::season.season': '四季系列',
  'api::dish.dish': '特产美食',
  'api::product.product': '博山好礼',
};
const examples: Readonly<Record<string, string>> = {
  name: '凤凰山观景台',
  slug: 'fenghuang-shan',
  pinyin: 'feng huang shan',
  summary: '抬头见山的城边林海。',
  description: '第一段。\n\n第二段之间空一行。',
  longitude: '117.842',
  latitude: '36.486',
  accuracyMetres: '50',
  address: '颜山公园路 4 号',
  phone: '0533-4180000',
  website: 'https://www.boshan.gov.cn',
  bookingUrl: 'https://www.boshan.gov.cn',
  wechat: '博山文旅',
  rule: 'Mo-Fr 09:00-17:00; Sa,Su 09:00-16:00',
  lastAdmission: '16:30',
  source: '景区 2026 年公告',
  stayMinutes: '90',
  order: '10',
};
const englishExamples: Readonly<Record<string, string>> = {
  name: 'Phoenix Hill Lookout',
  address: '4 Yanshan Park Road',
};

const exampleOf = (name: string): string =>
  name.endsWith('En') ? (englishExamples[name.slice(0, -2)] ?? '') : (examples[name] ?? '');

/** Strings that machines read. */
const codes = new Set(['slug', 'pinyin', 'phone', 'website', 'bookingUrl', 'lastAdmission', 'rule']);

function scalarKind(name: string, attribute: Attribute): Kind | undefined {
  const { type, min, max } = attribute;
  // Where positions may lie the rules know more exactly, and whether they are swapped.
  const isDegrees = name === 'longitude' || name === 'latitude';
  const bounds = isDegrees ? {} : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (type === 'string') return codes.has(name) ? code(exampleOf(name)) : text(255, exampleOf(name));
  if (type === 'text') return codes.has(name) ? code(exampleOf(name)) : text(undefined, exampleOf(name));
  if (type === 'integer') return number({ integer: true, ...bounds }, exampleOf(name) || String(min ?? 1));
  if (type === 'float' || type === 'decimal') return number(bounds, exampleOf(name) || '50');
  if (type === 'boolean') return boolean;
  if (type === 'date') return day;
  return undefined;
}

function kindOf(name: string, attribute: Attribute): Kind | undefined {
  const { target, relation, customField, component } = attribute;
  if (customField === 'plugin::workspace.text-list') return words;
  if (customField === 'plugin::workspace.place-refs') return places;
  if (customField === 'plugin::workspace.opening-hours') return code(examples['rule'] ?? '');
  if (component === 'shared.ticket') return ticketPrices(picklists.audience);
  if (component === 'event.occurrence') return occurrences;
  if (attribute.enum !== undefined) return choice(picklistOf(attribute.enum) ?? {});
  if (target === undefined) return scalarKind(name, attribute);
  const where = relationNames[target] ?? '列表';
  return relation?.endsWith('ToMany') ? manyOf(target, where) : oneOf(target, where);
}

interface Place {
  readonly path: readonly string[];
  readonly label: FieldText;
  readonly prefix: string;
  readonly attribute: Attribute;
}

const englishNames = (label: string): readonly string[] => [
  `英文${label}`,
  `${label}英文`,
  `${label}(en)`,
  `${label}(English)`,
];

function column(
  { path, label: [label, help], prefix, attribute }: Place,
  locale: 'zh-Hans' | 'en',
): Column | undefined {
  const name = path.at(-1) ?? '';
  const found = kindOf(name, attribute);
  if (found === undefined) return undefined;
  const isEnglish = locale === 'en';
  const kind = isEnglish ? { ...found, example: englishExamples[name] ?? '' } : found;
  const own = prefix === '' || prefix === label ? label : `${prefix}·${label}`;
  const key = path.join('.');
  const bare = label.replace(/（英文）$/, '');
  return {
    key: isEnglish ? `en.${key}` : key,
    path,
    locale,
    heading: isEnglish ? `${own}（英文）` : own,
    aliases: isEnglish
      ? [`en.${key}`, `${key}_en`, `${key}.en`, ...englishNames(own)]
      : [key, ...(prefix === '' ? [] : [`${prefix}${label}`]), ...(bare === label ? [] : englishNames(bare))],
    help: isEnglish
      ? 'English 版本显示的文字；没有译文时留空，显示中文。'
      : help.replace(' 英文名请切换到 English 版本填写。', ''),
    required: path.length === 1 && attribute.required === true && !isEnglish && ['name', 'kind'].includes(name),
    kind,
  };
}

function placesOf(attributes: Attributes, fields: Readonly<Record<string, FieldText>>, schemas: Schemas): Place[] {
  return Object.entries(fields).flatMap(([name, label]): Place[] => {
    const attribute = attributes[name];
    if (attribute === undefined || withoutColumn.has(name)) return [];
    const { component, repeatable } = attribute;
    if (component === undefined || repeatable === true) return [{ path: [name], label, prefix: '', attribute }];
    const labels = componentLabels.find(({ uid }) => uid === component);
    const prefix = plainComponents.has(component) ? '' : label[0];
    return Object.entries(schemas(component)).flatMap(([inner, innerAttribute]) => {
      const innerLabel = labels?.fields[inner];
      return innerLabel === undefined
        ? []
        : [{ path: [name, inner], label: innerLabel, prefix, attribute: innerAttribute }];
    });
  });
}

const isLocalised = ({ pluginOptions }: Attribute): boolean => pluginOptions?.i18n?.localized === true;

/**
 * The columns of a content type, in the order of its form: derived from its schema and labels, so that a new field has
 * one without anything being written here.
 */
export function columnsOf(uid: string, schemas: Schemas): readonly Column[] {
  const labels = contentTypeLabels.find((candidate) => candidate.uid === uid);
  if (labels === undefined) throw new Error(`${uid} has no labels`);
  const all = placesOf(schemas(uid), labels.fields, schemas).flatMap((place) => {
    const isTwo = place.path.length === 1 && isLocalised(place.attribute);
    return [column(place, 'zh-Hans'), ...(isTwo ? [column(place, 'en')] : [])];
  });
  const columns = all.filter((candidate) => candidate !== undefined);
  // Who a row is about comes first: the key by which it is found again, and the name.
  const first = ['slug', 'name', 'en.name'];
  const head = first.flatMap((key) => columns.find((candidate) => candidate.key === key) ?? []);
  return [...head, ...columns.filter(({ key }) => !first.includes(key))];
}
