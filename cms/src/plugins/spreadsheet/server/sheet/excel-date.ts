const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47]);
const DAY_MS = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** Whether a number format shows days or times: it has one of their letters outside quotes, colours and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (builtInDates.has(id) || (id >= 50 && id <= 58)) return true;
  if (code === undefined) return false;
  return /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, ''));
}

/**
 * An Excel day number as text: `2026-04-01`, `16:30` below one day, `2026-04-01 16:30` for both.
 * @param serial days since the epoch, fractions are times
 * @param is1904 whether the epoch is 1904 (old Macs) instead of 1900 with its false leap day
 */
export function fromSerial(serial: number, is1904: boolean): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (serial < 1) return clock;
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS).toISOString().slice(0, 10);
  return minutes === 0 ? date : `${date} ${clock}`;
}
