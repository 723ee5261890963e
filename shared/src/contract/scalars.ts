import * as v from 'valibot';

/** Public identifier: stable, ASCII, safe in URLs and in a WeChat QR scene (≤ 32 characters with its prefix). */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9](?:[a-z0-9-]{0,26}[a-z0-9])?$/, 'id: a–z, 0–9 and hyphens, at most 28'),
);

/** Non-empty text without leading or trailing white space. */
export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));

/** Text by language. `zh` is zh-Hans and always present, `en` only where an English version is published. */
export const localized = v.object({ zh: text, en: v.optional(text) });
export type Localized = v.InferOutput<typeof localized>;
export type Language = keyof Localized;

/** Calendar day in Asia/Shanghai, ISO 8601 `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.isoDate());

/** Instant, ISO 8601 with offset or Z. */
export const instant = v.pipe(v.string(), v.isoTimestamp());

/** Clock time `HH:MM`, 00:00 to 24:00; hours to 47 mean past midnight (GTFS). */
export const clockTime = v.pipe(v.string(), v.regex(/^(?:[0-3]\d|4[0-7]):[0-5]\d$/, 'time: HH:MM'));

/** Yuan (CNY), at most two decimals. */
export const priceCny = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000));

export const url = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/|\/)[^\s<>"']+$/, 'url: https://… or /…'),
  v.maxLength(2048),
);

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
