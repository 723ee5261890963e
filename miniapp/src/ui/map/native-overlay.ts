import { toGcj02, type Wgs84 } from '@boshan/shared/geo/datum';
import { dayPalette, nightPalette } from './palette';
import { pinHeight, pinWidth } from './pin-drawing';
import type { MapArea, MapLine, MapMarker, UserPosition } from './types';

/** A marker as the native maps of WeChat and Alipay take it. Position: GCJ-02. */
export interface NativeMarker {
  id: number;
  latitude: number;
  longitude: number;
  iconPath: string;
  width: number;
  height: number;
  zIndex?: number;
  joinCluster?: boolean;
  ariaLabel: string;
  /** Point of the picture on the position; left out it is the middle of the lower edge. */
  anchor?: { x: number; y: number };
  callout?: {
    content: string;
    display: 'ALWAYS' | 'BYCLICK';
    color: string;
    bgColor: string;
    fontSize: number;
    padding: number;
    borderRadius: number;
    borderWidth: number;
    borderColor: string;
    textAlign: 'center';
    anchorX: number;
    anchorY: number;
  };
  label?: {
    content: string;
    color: string;
    fontSize: number;
    anchorX: number;
    anchorY: number;
    borderWidth?: number;
    borderColor?: string;
    borderRadius?: number;
    bgColor?: string;
    padding?: number;
    textAlign?: 'center';
  };
}

/** Native positions are latitude/longitude objects in GCJ-02. */
export interface NativePoint {
  latitude: number;
  longitude: number;
}

/** WGS-84 to what a native map takes: GCJ-02, to six decimals (0.1 m), because every byte goes through setData. */
export function nativePoint(point: Wgs84): NativePoint {
  const { lon, lat } = toGcj02(point);
  const trim = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: trim(lat), longitude: trim(lon) };
}

const clear = '#00000000';

function callout(content: string, night: boolean): NonNullable<NativeMarker['callout']> {
  const p = night ? nightPalette : dayPalette;
  return {
    content,
    display: 'ALWAYS',
    color: p.text,
    bgColor: p.district,
    fontSize: 14,
    padding: 8,
    borderRadius: 8,
    borderWidth: 1,
    borderColor: p.border,
    textAlign: 'center',
    anchorX: 0,
    anchorY: 0,
  };
}

const badgeLabel = (content: string, height: number): NonNullable<NativeMarker['label']> => ({
  content,
  color: '#FFFFFF',
  fontSize: 13,
  anchorX: content.length > 1 ? -8 : -4,
  anchorY: -height * 0.8,
  borderWidth: 0,
  borderColor: clear,
  borderRadius: 0,
  bgColor: clear,
  padding: 0,
  textAlign: 'center',
});

/** One marker for the native map; `id` is a number there. Only a selected marker and one with words have a bubble. */
export function nativeMarker(
  marker: MapMarker,
  options: { id: number; joins: boolean; night: boolean; point?: Wgs84 },
): NativeMarker {
  const { selected, badge } = marker;
  const size = selected ? 1.2 : 0.9;
  const height = Math.round(pinHeight * size);
  const words = marker.callout ? `${marker.label}\n${marker.callout}` : marker.label;
  return {
    id: options.id,
    ...nativePoint(options.point ?? marker.point),
    iconPath: `/static/pins/${marker.kind}${badge ? '-bare' : ''}.png`,
    width: Math.round(pinWidth * size),
    height,
    ...(selected ? { zIndex: 10 } : {}),
    ...(options.joins && !selected ? { joinCluster: true } : {}),
    ariaLabel: marker.label,
    ...(selected ? { callout: callout(words, options.night) } : {}),
    ...(badge ? { label: badgeLabel(badge, height) } : {}),
  };
}

const gatheringSizePx = 36;

/** Several pins as one round mark with their number; `id` above all markers' own. */
export function nativeGathering(id: number, point: Wgs84, count: number, words: string): NativeMarker {
  const content = count > 999 ? `${Math.round(count / 1000)}k` : String(count);
  const label = { content, color: '#FAF7F0', fontSize: 13, anchorX: -4 * content.length, anchorY: -9 };
  return {
    id,
    ...nativePoint(point),
    iconPath: '/static/pins/gathering.png',
    width: gatheringSizePx,
    height: gatheringSizePx,
    ariaLabel: words,
    anchor: { x: 0.5, y: 0.5 },
    label,
  };
}

/** All markers as they are; a native marker's id is its index here. A hundred places stay near 20 KB of setData. */
export const nativeMarkers = (
  markers: readonly MapMarker[],
  options: { clusters: boolean; night: boolean },
): NativeMarker[] =>
  markers.map((marker, id) => nativeMarker(marker, { id, joins: options.clusters, night: options.night }));

/** Ways for the native map; a line of fewer than two points is left out, because WeChat refuses it. */
export const nativeLines = (lines: readonly MapLine[], night: boolean) => {
  const p = night ? nightPalette : dayPalette;
  return lines
    .filter((line) => line.points.length > 1)
    .map((line) => ({
      points: line.points.map(nativePoint),
      color: { route: p.route, walk: p.walk, leg: p.clusterRing }[line.kind],
      width: { route: 6, walk: 4, leg: 2 }[line.kind],
      dottedLine: line.kind === 'walk',
      borderColor: '#FFFFFF',
      borderWidth: line.kind === 'leg' ? 0 : 2,
    }));
};

/** Areas for the native map. The two last digits of a colour are its opacity. */
export const nativeAreas = (areas: readonly MapArea[], night: boolean) => {
  const p = night ? nightPalette : dayPalette;
  return areas
    .filter((area) => area.ring.length > 2)
    .map((area) => {
      const colour = area.kind === 'closed' ? p.closed : p.zone;
      return { points: area.ring.map(nativePoint), strokeColor: colour, strokeWidth: 2, fillColor: `${colour}29` };
    });
};

/** The circle in which the visitor surely is, for the native map; its own dot shows the middle. */
export const nativeAccuracy = (user: UserPosition | undefined, night: boolean) => {
  if (!user?.accuracyMetres) return [];
  const { user: colour } = night ? nightPalette : dayPalette;
  return [
    {
      ...nativePoint(user.point),
      radius: user.accuracyMetres,
      color: `${colour}66`,
      fillColor: `${colour}24`,
      strokeWidth: 1,
    },
  ];
};
