import type { Core } from '@strapi/strapi';
import * as v from 'valibot';

const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120));

const schema = v.object({
  /** A check is stale after so many months. */
  staleMonths: months,
  /** By type, where it differs. */
  staleByType: v.record(v.string(), months),
  /** An end within so many days is soon. */
  soonDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
  /** Whether web addresses are asked for. */
  checksLinks: v.boolean(),
  /** Where the weekly digest goes by e-mail; empty for nowhere. */
  digestTo: v.union([v.literal(''), v.pipe(v.string(), v.email())]),
});

export type HealthSettings = v.InferOutput<typeof schema>;

/** Prices and hours age faster than landscapes. */
const defaults: HealthSettings = {
  staleMonths: 12,
  staleByType: { 'api::eatery.eatery': 6, 'api::lodging.lodging': 6, 'api::bus-line.bus-line': 6 },
  soonDays: 30,
  checksLinks: true,
  digestTo: '',
};

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'health' });

export async function readSettings(strapi: Core.Strapi): Promise<HealthSettings> {
  const parsed = v.safeParse(schema, await store(strapi).get({ key: 'settings' }));
  return parsed.success ? parsed.output : defaults;
}

/** Stores settings; undefined where they are none, and nothing is stored. */
export async function writeSettings(strapi: Core.Strapi, value: unknown): Promise<HealthSettings | undefined> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return undefined;
  await store(strapi).set({ key: 'settings', value: parsed.output });
  return parsed.output;
}

export const staleMonthsOf = ({ staleMonths, staleByType }: HealthSettings, uid: string): number =>
  staleByType[uid] ?? staleMonths;
