import { toGcj02, type Wgs84 } from '@boshan/shared/geo/datum';
import { dayPalette, nightPalette } from './palette';
import { pinHeight, pinWidth } from './pin-drawing';
import type { MapArea, MapLine, MapMarker } from './types';

/** A marker as the native maps of WeChat and Alipay take it. Position: GCJ-02. */
export interface NativeMarker {
  id: number;
  latitude: number;
  longitude: number;
  iconPath: string;
  width: number;
  height: number;
  zIndex: number;
  joinCluster: boolean;
  ariaLabel: string;
  anchor: { x: number; y: number };
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
    borderWidth: number;
    borderColor: string;
    borderRadius: number;
    bgColor: string;
    padding: number;
    textAlign: 'center';
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

/**
 * Markers for the native map. A native marker's id is a number: its index here. Only the selected marker carries its
 * name, so that a hundred places stay near 20 KB of setData.
 */
export function nativeMarkers(
  markers: readonly MapMarker[],
  options: { clusters: boolean; night: boolean },
): NativeMarker[] {
  return markers.map((marker, index) => {
    const size = marker.selected ? 1.2 : 0.9;
    const height = Math.round(pinHeight * size);
    const bare = marker.badge ? '-bare' : '';
    return {
      id: index,
      ...nativePoint(marker.point),
      iconPath: `/static/pins/${marker.kind}${bare}.png`,
      width: Math.round(pinWidth * size),
      height,
      zIndex: marker.selected ? 10 : 1,
      joinCluster: options.clusters && !marker.selected,
      ariaLabel: marker.label,
      anchor: { x: 0.5, y: 1 },
      ...(marker.selected ? { callout: callout(marker.label, options.night) } : {}),
      ...(marker.badge ? { label: badgeLabel(marker.badge, height) } : {}),
    };
  });
}

/** Ways for the native map; a line of fewer than two points is left out, because WeChat refuses it. */
export const nativeLines = (lines: readonly MapLine[], night: boolean) => {
  const p = night ? nightPalette : dayPalette;
  return lines
    .filter((line) => line.points.length > 1)
    .map((line) => ({
      points: line.points.map(nativePoint),
      color: line.kind === 'walk' ? p.walk : p.route,
      width: line.kind === 'walk' ? 4 : 6,
      dottedLine: line.kind === 'walk',
      borderColor: '#FFFFFF',
      borderWidth: 2,
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
