import type { Wgs84 } from '@boshan/shared/geo/datum';
import type { Feature, FeatureCollection, Geometry, MixedCollection, Position } from './geojson';
import { pinImageName } from './pin-drawing';
import type { MapArea, MapLine, MapMarker, PinKind, UserPosition } from './types';

/** What a pin on the web map carries with it. */
export interface PinProperties {
  id: string;
  icon: string;
  label: string;
  badge: string;
  kind: PinKind;
  /** 1 for the selected pin; a number, because the style computes with it. */
  selected: 0 | 1;
}

const at = ({ lon, lat }: Wgs84): Position => [lon, lat];

function collection<T extends Geometry['type'], P extends object>(features: Feature<T, P>[]): FeatureCollection<T, P> {
  return { type: 'FeatureCollection', features };
}

function pin(marker: MapMarker): Feature<'Point', PinProperties> {
  const badge = marker.badge ?? '';
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at(marker.point) },
    properties: {
      id: marker.id,
      icon: pinImageName(marker.kind, marker.selected === true, badge !== ''),
      label: marker.label,
      badge,
      kind: marker.kind,
      selected: marker.selected ? 1 : 0,
    },
  };
}

/** The selected pin and the numbered stops of a route must never vanish into a gathering. */
const standsAlone = (marker: MapMarker): boolean => marker.selected === true || Boolean(marker.badge);

/** Pins that may gather into clusters. */
export const gatheringPins = (markers: readonly MapMarker[]): FeatureCollection<'Point', PinProperties> =>
  collection(markers.filter((each) => !standsAlone(each)).map(pin));

/** The selected pin and numbered stops; the selected one last, so that it is drawn on top. */
export const standingPins = (markers: readonly MapMarker[]): FeatureCollection<'Point', PinProperties> =>
  collection(
    markers
      .filter(standsAlone)
      .sort((a, b) => Number(a.selected ?? false) - Number(b.selected ?? false))
      .map(pin),
  );

/** Ways as GeoJSON; a line of fewer than two points is no line and is left out. */
export const lineFeatures = (lines: readonly MapLine[]): FeatureCollection<'LineString'> =>
  collection(
    lines
      .filter((line) => line.points.length > 1)
      .map((line) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: line.points.map(at) },
        properties: { id: line.id, kind: line.kind },
      })),
  );

/** Closes a ring whose last point is not its first. */
function closed(ring: readonly Wgs84[]): Position[] {
  const positions = ring.map(at);
  const [first] = positions;
  const last = positions.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) positions.push(first);
  return positions;
}

/** Areas as GeoJSON; a ring of fewer than three points is left out. */
export const areaFeatures = (areas: readonly MapArea[]): FeatureCollection<'Polygon'> =>
  collection(
    areas
      .filter((area) => area.ring.length > 2)
      .map((area) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [closed(area.ring)] },
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

/** The visitor: a point, and the circle in which the visitor surely is. */
export function userFeatures(user: UserPosition | undefined): MixedCollection {
  if (!user) return collection([]);
  const point: Feature<'Point'> = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at(user.point) },
    properties: { part: 'point' },
  };
  if (!user.accuracyMetres) return collection([point]);
  const ring = closed(circleRing(user.point, user.accuracyMetres));
  const accuracy: Feature<'Polygon'> = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { part: 'accuracy' },
  };
  return { type: 'FeatureCollection', features: [accuracy, point] };
}
