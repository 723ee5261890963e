import { halfWidth, ok, tidy, wrong, type Kind, type Reading, type Value } from './column';
import type { Directory, NameList, Named } from './directory';
import { readDay } from './simple-kinds';

/** Words of a cell: one a line where it has lines, else separated by 、 or ；. */
const wordsOf = (cell: string): readonly string[] =>
  (cell.includes('\n') ? cell.split('\n') : cell.split(/[、；;]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The inverse of `wordsOf`; a last line break keeps a single word whole that has a separator in it. */
const inCell = (words: readonly string[]): string =>
  words.some((word) => /[、；;]/.test(word))
    ? `${words.join('\n')}${words.length === 1 ? '\n' : ''}`
    : words.join('、');

const strings = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.flatMap((part: unknown) => tidy(part) ?? []) : [];
const orNull = (words: readonly string[]): Value => (words.length === 0 ? null : words);

export const words: Kind = {
  read: (cell) => ok(orNull(wordsOf(cell))),
  write: (value) => inCell(value as readonly string[]),
  stored: (raw) => orNull(strings(raw)),
  data: (value) => value,
  many: true,
  example: '颜神古镇、古窑村',
};

function lookUp(word: string, list: NameList, where: string): Named | string {
  const [found, another] = list.find(word).length > 0 ? list.find(word) : list.find(halfWidth(word));
  if (found === undefined) return `${where}里没有“${word}”：请从「选项」表里选，或先建立它。`;
  return another === undefined ? found : `${where}里不止一个“${word}”：请改填网址代号，例如 ${found.slug}。`;
}

const idOf = (raw: unknown): string | undefined => (raw as { documentId?: string } | null)?.documentId;
const linked = (ids: readonly string[]): unknown => ({ set: ids.map((documentId) => ({ documentId })) });
const nameOf = (id: string, list: NameList): string => {
  const named = list.get(id);
  return named === undefined ? id : list.wordFor(named);
};

/** One record of another type, by name or slug. */
export const oneOf = (uid: string, where: string, filter: (named: Named) => boolean = () => true): Kind => ({
  read(cell, directory) {
    const found = lookUp(cell, directory.of(uid), where);
    return typeof found === 'string' ? wrong(found) : ok(found.documentId);
  },
  write: (value, directory) => nameOf(String(value), directory.of(uid)),
  stored: (raw) => idOf(raw) ?? null,
  data: (value) => linked(value === null ? [] : [String(value)]),
  choices: (directory) => {
    const list = directory.of(uid);
    return list.all.filter(filter).map((named) => list.wordFor(named));
  },
  example: '',
});

function readAll(cell: string, list: NameList, where: string, pick: (named: Named) => string): Reading {
  const picked: string[] = [];
  for (const word of wordsOf(cell)) {
    const found = lookUp(word, list, where);
    if (typeof found === 'string') return wrong(found);
    if (!picked.includes(pick(found))) picked.push(pick(found));
  }
  return ok(orNull(picked));
}

/** Several records of another type. */
export const manyOf = (uid: string, where: string): Kind => ({
  read: (cell, directory) => readAll(cell, directory.of(uid), where, ({ documentId }) => documentId),
  write: (value, directory) => inCell((value as readonly string[]).map((id) => nameOf(id, directory.of(uid)))),
  stored: (raw) => orNull((Array.isArray(raw) ? raw : []).flatMap((part: unknown) => idOf(part) ?? [])),
  data: (value) => linked((value ?? []) as readonly string[]),
  choices: (directory) => directory.of(uid).all.map((named) => directory.of(uid).wordFor(named)),
  many: true,
  example: '',
});

/** Places of any kind; stored by slug. */
export const places: Kind = {
  read: (cell, { places: list }) => readAll(cell, list, '地点', ({ slug }) => slug),
  write(value, { places: list }: Directory) {
    return inCell(
      (value as readonly string[]).map((slug) => {
        const named = list.find(slug).find((candidate) => candidate.slug === slug);
        return named === undefined ? slug : list.wordFor(named);
      }),
    );
  },
  stored: (raw) => orNull(strings(raw)),
  data: (value) => value,
  many: true,
  example: '原山国家森林公园',
};

/** Lines, or parts between ； that stand outside brackets. */
const linesOf = (cell: string): readonly string[] =>
  cell
    .split(/\n|[；;](?![^（(]*[)）])/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Parts = Readonly<Record<string, unknown>>;
const components = (raw: unknown): readonly Parts[] => (Array.isArray(raw) ? (raw as readonly Parts[]) : []);

/** Repeated components, one a line. */
function lines(
  example: string,
  readLine: (line: string) => Parts | string,
  writeLine: (part: Parts) => string,
  storedPart: (part: Parts) => Parts,
): Kind {
  return {
    read(cell) {
      const parts: Parts[] = [];
      for (const line of linesOf(cell)) {
        const part = readLine(line);
        if (typeof part === 'string') return wrong(part);
        parts.push(part);
      }
      return ok(parts.length === 0 ? null : parts);
    },
    write: (value) => (value as readonly Parts[]).map(writeLine).join('\n'),
    stored: (raw) => {
      const parts = components(raw).map(storedPart);
      return parts.length === 0 ? null : parts;
    },
    data: (value) => value ?? [],
    many: true,
    example,
  };
}

/** Ticket prices: `成人 50` or `成人 80（套票｜Combined ticket）`, one a line. */
export const ticketPrices = (audiences: Readonly<Record<string, string>>): Kind => {
  const byName = new Map(Object.entries(audiences).map(([value, name]) => [name.replace(/\s/g, ''), value]));
  const form = /^(.+?)[\s:：]*([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*元?\s*(?:[（(](.*)[)）])?$/;
  return lines(
    '成人 50\n学生 25（凭学生证）',
    (line) => {
      // `60 岁以上 0`: digits may begin a name, so the names are tried before the pattern.
      const name = Object.values(audiences).find((candidate) => line.startsWith(candidate));
      const rest = name === undefined ? form.exec(line) : form.exec(`票${line.slice(name.length)}`);
      const audience = byName.get((name ?? rest?.[1] ?? '').replace(/\s/g, ''));
      if (rest === null || audience === undefined) {
        const known = Object.values(audiences).join('、');
        return `票价“${line}”看不懂：请一行一种，写成“成人 50”或“学生 25（凭学生证）”；人群有 ${known}。`;
      }
      const [condition, conditionEn] = (rest[3] ?? '').split(/[｜|]/).map(tidy);
      return {
        audience,
        priceCny: Number(halfWidth(rest[2] ?? '')),
        condition: condition ?? null,
        conditionEn: conditionEn ?? null,
      };
    },
    ({ audience, priceCny, condition, conditionEn }) => {
      const words = conditionEn ? `${(condition as string | null) ?? ''}｜${String(conditionEn)}` : condition;
      return `${audiences[String(audience)] ?? String(audience)} ${String(priceCny)}${words ? `（${String(words as string)}）` : ''}`;
    },
    ({ audience, priceCny, condition, conditionEn }) => ({
      audience,
      priceCny: Number(priceCny),
      condition: tidy(condition),
      conditionEn: tidy(conditionEn),
    }),
  );
};

/** Days of an event: `2026-04-01 至 2026-04-03`, one a line; a single day stands alone. */
export const occurrences: Kind = lines(
  '2026-04-01 至 2026-04-03',
  (line) => {
    const [first, last = first, ...more] = line.split(/\s*(?:至|到|~|～|—|–)\s*/);
    const [start, end] = [readDay(first ?? ''), readDay(last ?? '')];
    if (start === undefined || end === undefined || more.length > 0) {
      return `日期“${line}”看不懂：请一行一次，写成“2026-04-01 至 2026-04-03”。`;
    }
    return { start, end };
  },
  ({ start, end }) => (start === end ? String(start) : `${String(start)} 至 ${String(end)}`),
  ({ start, end }) => ({ start: String(start), end: String(end) }),
);
