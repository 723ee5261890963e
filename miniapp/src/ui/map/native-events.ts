import { boundsOf, type Bounds } from '@boshan/shared/geo/bounds';
import { gcj02, toWgs84, type Wgs84 } from '@boshan/shared/geo/datum';
import { fromNativeScale } from './camera';
import type { MapCamera } from './types';

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What a native map tells at the end of a move. WGS-84. */
export interface NativeView {
  camera: MapCamera;
  /** The program moved the map, not the visitor. */
  byProgram: boolean;
  /** What it shows; hosts that do not tell are asked for it. */
  bounds?: Bounds | undefined;
}

const pointOf = (value: unknown): Wgs84 | undefined => {
  const { longitude, latitude } = record(value);
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? toWgs84(gcj02(longitude, latitude))
    : undefined;
};

function regionOf(value: unknown): Bounds | undefined {
  const { southwest, northeast } = record(value);
  const corners = [pointOf(southwest), pointOf(northeast)].filter((each) => each !== undefined);
  return corners.length === 2 ? boundsOf(corners) : undefined;
}

/**
 * Where a native map looks after a move; `undefined` for what is not the end of one. WeChat tells the centre in
 * `detail.centerLocation`, Alipay on the event itself; both in GCJ-02.
 */
export function nativeView(event: unknown): NativeView | undefined {
  const { type, detail: rawDetail, ...own } = record(event);
  const detail = { ...own, ...record(rawDetail) } as Record<string, unknown>;
  if (type !== 'end' && detail['type'] !== 'end') return undefined;
  const centre = pointOf({ ...detail, ...record(detail['centerLocation']) });
  const { scale } = detail;
  if (!centre || typeof scale !== 'number') return undefined;
  return {
    camera: { centre, zoom: fromNativeScale(scale) },
    byProgram: detail['causedBy'] === 'update',
    bounds: regionOf(detail['region']),
  };
}

/** Index of the tapped marker; `undefined` when the event names none (a gathering's id is negative). */
export function tappedMarker(event: unknown): number | undefined {
  const { detail, markerId: own } = record(event);
  const markerId = record(detail)['markerId'] ?? own;
  const index = Number(markerId);
  return markerId !== undefined && Number.isInteger(index) && index >= 0 ? index : undefined;
}
