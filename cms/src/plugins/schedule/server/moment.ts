const MINUTE_MS = 60_000;
/** The Shanghai clock has no summer time. */
const OFFSET = '+08:00';
const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const LONGEST_MS = 2 * 366 * 86_400_000;

/**
 * The instant of a date and time on the Shanghai clock.
 * @param text `2026-12-01T08:30`, as a form sends it
 * @returns ms since 1970; undefined for anything else, and for what no calendar has
 */
export function instantOf(text: unknown): number | undefined {
  const match = typeof text === 'string' ? FORM.exec(text) : null;
  if (!match) return undefined;
  const instant = Date.parse(`${match[1]}T${match[2]}:00${OFFSET}`);
  return Number.isNaN(instant) || localOf(instant) !== text ? undefined : instant;
}

/** The inverse of `instantOf`: cut to the minute. */
export const localOf = (instant: number): string =>
  new Date(instant + 8 * 60 * MINUTE_MS).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);

/** What is wrong with a time to schedule for, in words; undefined where nothing is. */
export function faultOf(instant: number | undefined, now: number): string | undefined {
  if (instant === undefined) return '请选择日期和时间，例如 2026-12-01 08:30（北京时间）。';
  if (instant <= now) return '这个时间已经过去：请选择以后的时间，或直接发布。';
  return instant > now + LONGEST_MS ? '时间太远了：最多定两年以内。' : undefined;
}
