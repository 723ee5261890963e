/** The part of GeoJSON (RFC 7946) that the map's overlay is made of. Positions are WGS-84: longitude, latitude. */
export type Position = [number, number];
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] };
export type GeometryOf<T extends Geometry['type']> = Extract<Geometry, { type: T }>;

export interface Feature<T extends Geometry['type'], P extends object = object> {
  type: 'Feature';
  geometry: GeometryOf<T>;
  properties: P;
}

export interface FeatureCollection<T extends Geometry['type'], P extends object = object> {
  type: 'FeatureCollection';
  features: Feature<T, P>[];
}

/** A collection whose kind of geometry does not matter. */
export interface MixedCollection {
  type: 'FeatureCollection';
  features: { type: 'Feature'; geometry: Geometry; properties: object }[];
}
