import { join } from 'node:path';
import { median } from './measure/load';
import { measureWeb, ratio } from './map/web';
import { meanOf, measureWeappPan, middleOf } from './map/weapp';

const places = 10_000;
const whole = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 10) / 10);

/**
 * Ten thousand places on the app's own map against a bare map with the same engine, ground, data and gathering, by
 * turns in one run; and what the explore page of the compiled mini-program sends to the native map while it is moved.
 */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const size = { count: smoke ? 500 : places, frames: smoke ? 20 : 90 };
  const web = await measureWeb(size, smoke ? 1 : 5);
  const dist = process.env['WEAPP_DIST'] ?? join(process.cwd(), 'miniapp/dist/weapp');
  const weapp = await measureWeappPan(dist, smoke ? 500 : places, smoke ? 3 : 12);
  return {
    places: size.count,
    gl: `software: ${web.gl}`,
    ratio_first_render: ratio(web, 'firstRenderMs'),
    ratio_pan_p95: ratio(web, 'panP95Ms'),
    first_render_ms: {
      view: Math.round(median(web.view.firstRenderMs)),
      bare: Math.round(median(web.bare.firstRenderMs)),
    },
    pan_p95_ms: { view: whole([median(web.view.panP95Ms)])[0], bare: whole([median(web.bare.panP95Ms)])[0] },
    rounds: {
      view_first_render_ms: whole(web.view.firstRenderMs),
      bare_first_render_ms: whole(web.bare.firstRenderMs),
      view_pan_p95_ms: whole(web.view.panP95Ms),
      bare_pan_p95_ms: whole(web.bare.panP95Ms),
    },
    weapp_pan_bytes: meanOf(weapp.panBytes),
    weapp_pan_bytes_median: middleOf(weapp.panBytes),
    weapp_pan_bytes_each: weapp.panBytes,
    weapp_zoom_bytes_each: weapp.zoomBytes,
    weapp_open_bytes: weapp.openBytes,
    weapp_largest_bytes: weapp.largestBytes,
    weapp_failures: weapp.failures,
  };
};
