import type { Wgs84 } from '@boshan/shared/geo/datum';
import type { Feature, FeatureCollection, Geometry, MixedCollection, Position } from './geojson';
import { groundOf, type Ground } from './ground';
import { pinImageName } from './pin-drawing';
import type { MapArea, MapLine, MapMarker, PinKind, UserPosition } from './types';

/** What a pin that may gather carries with it. */
export interface GatheringPinProperties {
  id: string;
  icon: string;
  label: string;
}

/** What a pin that stands by itself carries with it. */
export interface PinProperties extends GatheringPinProperties {
  badge: string;
  /** Name and what else is said about the selected pin, for its bubble; else empty. */
  callout: string;
  kind: PinKind;
  /** 1 for the selected pin; a number, because the style computes with it. */
  selected: 0 | 1;
}

const plainGround = groundOf(undefined);

function collection<T extends Geometry['type'], P extends object>(features: Feature<T, P>[]): FeatureCollection<T, P> {
  return { type: 'FeatureCollection', features };
}

/** A pin where it stands, or at a position that the engine was told to put it (when pins are spread). */
export function pinFeature(marker: MapMarker, coordinates: Position): Feature<'Point', PinProperties> {
  const badge = marker.badge ?? '';
  const selected = marker.selected === true;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      id: marker.id,
      icon: pinImageName(marker.kind, selected, badge !== ''),
      label: marker.label,
      badge,
      callout: selected && marker.callout ? `${marker.label}\n${marker.callout}` : '',
      kind: marker.kind,
      selected: selected ? 1 : 0,
    },
  };
}

/**
 * Pins that may gather into clusters: all but the numbered stops of a route. The selected pin is among them, unselected,
 * so that a choice among ten thousand pins changes nothing here; the engine hides it and draws it as a standing pin.
 */
export const gatheringPins = (
  markers: readonly MapMarker[],
  ground: Ground = plainGround,
): FeatureCollection<'Point', GatheringPinProperties> =>
  collection(
    markers
      .filter(({ badge }) => !badge)
      // No more than the layers read: ten thousand of these are copied to the worker.
      .map(({ id, kind, label, point }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: ground.toEngine(point) },
        properties: { id, icon: pinImageName(kind, false, false), label },
      })),
  );

/** The selected pin and numbered stops; the selected one last, so that it is drawn on top. */
export const standingPins = (
  markers: readonly MapMarker[],
  ground: Ground = plainGround,
): FeatureCollection<'Point', PinProperties> =>
  collection(
    markers
      .filter((marker) => marker.selected === true || Boolean(marker.badge))
      .sort((a, b) => Number(a.selected ?? false) - Number(b.selected ?? false))
      .map((marker) => pinFeature(marker, ground.toEngine(marker.point))),
  );

const samePin = (a: MapMarker, b: MapMarker): boolean =>
  a.id === b.id &&
  a.point.lon === b.point.lon &&
  a.point.lat === b.point.lat &&
  a.kind === b.kind &&
  a.label === b.label &&
  a.badge === b.badge;

/** Whether two lists of markers gather alike: they differ at most in what is selected. */
export const gatherAlike = (before: readonly MapMarker[], next: readonly MapMarker[]): boolean =>
  before === next ||
  (before.length === next.length &&
    next.every((marker, index) => {
      const old = before[index];
      return old !== undefined && (old === marker || samePin(old, marker));
    }));

/** Ways as GeoJSON; a line of fewer than two points is no line and is left out. */
export const lineFeatures = (
  lines: readonly MapLine[],
  ground: Ground = plainGround,
): FeatureCollection<'LineString'> =>
  collection(
    lines
      .filter((line) => line.points.length > 1)
      .map((line) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: line.points.map(ground.toEngine) },
        properties: { id: line.id, kind: line.kind },
      })),
  );

/** Closes a ring whose last point is not its first. */
function closed(ring: readonly Wgs84[], ground: Ground): Position[] {
  const positions = ring.map(ground.toEngine);
  const [first] = positions;
  const last = positions.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) positions.push(first);
  return positions;
}

/** Areas as GeoJSON; a ring of fewer than three points is left out. */
export const areaFeatures = (areas: readonly MapArea[], ground: Ground = plainGround): FeatureCollection<'Polygon'> =>
  collection(
    areas
      .filter((area) => area.ring.length > 2)
      .map((area) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [closed(area.ring, ground)] },
        properties: { id: area.id, kind: area.kind },
      })),
  );

const metresPerDegree = 111_320;

/** A circle on the ground, as a ring of 48 points. Good to a few centimetres for the radii of a position fix. */
export function circleRing(centre: Wgs84, radiusMetres: number): Wgs84[] {
  const north = radiusMetres / metresPerDegree;
  const east = north / Math.cos((centre.lat * Math.PI) / 180);
  return Array.from({ length: 48 }, (_, index) => {
    const angle = (index / 48) * 2 * Math.PI;
    return { lon: centre.lon + east * Math.cos(angle), lat: centre.lat + north * Math.sin(angle) };
  });
}

/** The visitor: a point that may have a heading, and the circle in which the visitor surely is. */
export function userFeatures(user: UserPosition | undefined, ground: Ground = plainGround): MixedCollection {
  if (!user) return collection([]);
  const heading = user.headingDegrees;
  const point: Feature<'Point'> = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: ground.toEngine(user.point) },
    properties: heading === undefined ? { part: 'point' } : { part: 'point', heading },
  };
  if (!user.accuracyMetres) return collection([point]);
  const ring = closed(circleRing(user.point, user.accuracyMetres), ground);
  const accuracy: Feature<'Polygon'> = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { part: 'accuracy' },
  };
  return { type: 'FeatureCollection', features: [accuracy, point] };
}
