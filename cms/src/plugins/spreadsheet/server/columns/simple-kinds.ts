import { halfWidth, ok, tidy, wrong, type Kind, type Value } from './column';

const converted = (before: string, after: string): string | undefined =>
  /[０-９Ａ-Ｚａ-ｚ．－：／，]/.test(before) ? `全角字符已转换：“${before}”读作“${after}”。` : undefined;

const plain = {
  stored: (raw: unknown): Value => tidy(raw),
  data: (value: Value): unknown => value,
};

/** Words for people; kept as they are written. `most` is the length that every database takes. */
export const text = (most: number | undefined, example: string): Kind => ({
  ...plain,
  read: (cell) =>
    most !== undefined && cell.length > most
      ? wrong(`有 ${cell.length} 个字，最多 ${most} 个：请缩短。`)
      : ok(tidy(cell)),
  write: String,
  example,
});

/** What machines read: telephone numbers, addresses, hours. Full-width signs are put right. */
export const code = (example: string): Kind => ({
  ...plain,
  read(cell) {
    const value = halfWidth(cell);
    return value.length > 255 ? wrong('太长：最多 255 个字符。') : ok(value, converted(cell, value));
  },
  write: String,
  example,
});

const UNITS = /(?:元|米|分钟|岁|人|间|日|月|号|%)$/;

/** A number between the schema's own bounds; units and thousands separators may stand in the cell. */
export const number = ({ integer = false, min = -Infinity, max = Infinity }, example: string): Kind => ({
  read(cell) {
    const digits = halfWidth(cell)
      .replace(/^[¥￥]/, '')
      .replace(UNITS, '')
      .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
      .trim();
    const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
    if (!Number.isFinite(value)) return wrong(`“${cell}”不是数字：请只填数字，例如 ${example}。`);
    if (integer && !Number.isInteger(value)) return wrong(`“${cell}”不是整数：请填整数，例如 ${example}。`);
    if (value < min || value > max) return wrong(`${value} 超出范围：请填 ${min} 到 ${max} 之间的数。`);
    return ok(value, converted(cell, String(value)));
  },
  write: Number,
  numeric: true,
  stored: (raw) => (raw === null || raw === undefined || raw === '' ? null : Number(raw)),
  data: (value) => value,
  example,
});

const yes = new Set(['是', '有', '对', 'true', 'yes', 'y', '1', '√', '✓']);
const no = new Set(['否', '无', '没有', '不是', 'false', 'no', 'n', '0', '×', 'x']);

export const boolean: Kind = {
  read(cell) {
    const word = halfWidth(cell).toLowerCase();
    if (yes.has(word)) return ok(true);
    return no.has(word) ? ok(false) : wrong(`“${cell}”看不懂：请填“是”或“否”；不清楚时留空。`);
  },
  write: (value) => (value === true ? '是' : '否'),
  stored: (raw) => (raw === null || raw === undefined ? null : raw === true || raw === 1),
  data: (value) => value,
  choices: () => ['是', '否'],
  example: '是',
};

/** One of an enumeration's values, by the name that the admin shows. */
export const choice = (names: Readonly<Record<string, string>>): Kind => {
  const words = Object.values(names);
  const byWord = new Map(
    Object.entries(names).flatMap(([value, name]) => [[name, value] as const, [value, value] as const]),
  );
  return {
    ...plain,
    read(cell) {
      const value = byWord.get(cell) ?? byWord.get(halfWidth(cell)) ?? byWord.get(halfWidth(cell).toLowerCase());
      return value === undefined
        ? wrong(`没有“${cell}”这个选项：请从 ${words.slice(0, 8).join('、')} 中选。`)
        : ok(value);
    },
    write: (value) => names[String(value)] ?? String(value),
    choices: () => words,
    example: words[0] ?? '',
  };
};

const iso = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
};

/** A calendar day as `2026-04-01` from the ways in which people and Excel write it; undefined for anything else. */
export function readDay(cell: string): string | undefined {
  const words = halfWidth(cell).replace(/\s+00?:00(?::00)?$/, '');
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(words) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(words) ??
    [];
  if (year !== undefined) return iso(Number(year), Number(month), Number(day));
  const serial = /^\d{5}(?:\.0+)?$/.test(words) ? Number(words) : 0;
  return serial > 0 ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) : undefined;
}

export const day: Kind = {
  ...plain,
  read(cell) {
    const value = readDay(cell);
    if (value === undefined) return wrong(`“${cell}”不是日期：请写成 2026-04-01。`);
    return ok(value, value === cell ? undefined : `“${cell}”读作 ${value}。`);
  },
  write: String,
  stored: (raw) => tidy(raw instanceof Date ? raw.toISOString().slice(0, 10) : raw),
  example: '2026-04-01',
};
