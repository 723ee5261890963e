import * as v from 'valibot';
import { count, id, localized, text, url } from './scalars';

export const basemapKinds = ['drawn', 'tianditu', 'raster', 'style'] as const;
export const basemapDatums = ['WGS-84', 'GCJ-02'] as const;

/**
 * The base map of the web app. `drawn`: the project's own drawing, no network; `tianditu`: the national service, needs
 * `key`; `raster`: pictures at `url` with {z}, {x}, {y}; `style`: a MapLibre or Mapbox style at `url`. `{key}` in the
 * address stands for `key`. What is incomplete is drawn. Mini-programs have the host's own base map.
 */
export const basemap = v.object({
  kind: v.picklist(basemapKinds),
  url: v.optional(url),
  key: v.optional(text),
  attribution: v.optional(text),
  /** Datum of the pictures; WGS-84 where it is not set. */
  datum: v.optional(v.picklist(basemapDatums)),
});
export type Basemap = v.InferOutput<typeof basemap>;

/** The one record of the `settings` collection. */
export const settings = v.object({
  id: v.literal('settings'),
  appName: localized,
  publisher: localized,
  about: v.optional(localized),
  /** 审图号, shown on every map where it is set. */
  mapReviewNumber: v.optional(text),
  basemap: v.optional(basemap),
  privacyContact: v.optional(text),
  hotlines: v.array(v.object({ name: localized, phone: text })),
  /** What the district's plan counts ("21 museums"), so that the app can say "x of 21 online". */
  declaredTotals: v.array(v.object({ id, label: localized, total: count, source: text })),
});
export type Settings = v.InferOutput<typeof settings>;
