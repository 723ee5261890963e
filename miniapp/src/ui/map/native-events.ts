import { gcj02, toWgs84 } from '@boshan/shared/geo/datum';
import { fromNativeScale } from './camera';
import type { MapCamera } from './types';

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * Where the visitor moved a native map to; `undefined` for what is not the end of a visitor's move. WeChat tells the
 * centre in `detail.centerLocation`, Alipay on the event itself; both in GCJ-02.
 */
export function movedCamera(event: unknown): MapCamera | undefined {
  const { type, detail: rawDetail, ...own } = record(event);
  const detail = { ...own, ...record(rawDetail) } as Record<string, unknown>;
  const ended = type === 'end' || detail['type'] === 'end';
  const byProgram = detail['causedBy'] === 'update';
  const centre = { ...detail, ...record(detail['centerLocation']) } as Record<string, unknown>;
  const { longitude, latitude } = centre;
  const { scale } = detail;
  if (!ended || byProgram) return undefined;
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || typeof scale !== 'number') return undefined;
  return { centre: toWgs84(gcj02(longitude, latitude)), zoom: fromNativeScale(scale) };
}

/** Index of the tapped marker; `undefined` when the event names none (a gathering's id is negative). */
export function tappedMarker(event: unknown): number | undefined {
  const { detail, markerId: own } = record(event);
  const markerId = record(detail)['markerId'] ?? own;
  const index = Number(markerId);
  return markerId !== undefined && Number.isInteger(index) && index >= 0 ? index : undefined;
}
