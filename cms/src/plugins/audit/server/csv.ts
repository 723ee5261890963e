import type { AuditEntry } from './chain';
import { actionWord, detailWords, languageWord } from './words';

/** UTF-8 with a mark, by which Excel knows it. */
export const BYTE_ORDER_MARK = '\uFEFF';

const columns = [
  '序号',
  '时间（北京时间）',
  '人员',
  '操作',
  '对象类型',
  '对象',
  '对象编号',
  '语言',
  '详情',
  '网络地址',
  '前一条校验码',
  '校验码',
] as const;

/** A cell that no spreadsheet takes for a formula. */
export function cell(value: string | number): string {
  const text = String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const CHINA_MS = 8 * 3_600_000;

/** `2026-01-31 08:00:00`, China's time. */
export const chinaTime = (iso: string): string =>
  new Date(Date.parse(iso) + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ');

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

export const heading = (): string => `${BYTE_ORDER_MARK}${line(columns)}`;

/** One entry as a line. */
export const row = (entry: AuditEntry, typeWord: (type: string) => string): string =>
  line([
    entry.number,
    chinaTime(entry.at),
    entry.person,
    actionWord(entry.action),
    typeWord(entry.type),
    entry.name,
    entry.target,
    languageWord(entry.language),
    detailWords(entry.type, entry.details),
    entry.ip,
    entry.previous,
    entry.hash,
  ]);
