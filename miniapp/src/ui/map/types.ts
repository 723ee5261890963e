import type { Wgs84 } from '@boshan/shared/geo/datum';

/** What a pin stands for; it decides the pin's glaze and sign. Place kinds of the contract, and what only maps have. */
export const pinKinds = [
  'scenic',
  'museum',
  'eatery',
  'lodging',
  'shop',
  'amenity',
  'study-base',
  'toilet',
  'parking',
  'bus',
  'stop',
] as const;
export type PinKind = (typeof pinKinds)[number];

/** Where the map looks. `zoom` counts as web maps do (512-pixel tiles): 9 the district, 12 a town, 16 a street. */
export interface MapCamera {
  centre: Wgs84;
  zoom: number;
}

export interface MapMarker {
  id: string;
  point: Wgs84;
  kind: PinKind;
  /** Name in the visitor's language; shown beside the pin where there is room. */
  label: string;
  selected?: boolean;
  /** Order of a stop ("1", "2" …), drawn in the pin instead of the sign. At most two characters. */
  badge?: string;
}

export interface MapLine {
  id: string;
  points: readonly Wgs84[];
  /** `route` is a day's way, `walk` a track on foot (dashed). */
  kind: 'route' | 'walk';
}

export interface MapArea {
  id: string;
  ring: readonly Wgs84[];
  /** `closed` is brick and says "not now"; `zone` is a neutral highlight. */
  kind: 'zone' | 'closed';
}

export interface UserPosition {
  point: Wgs84;
  /** Radius in which the visitor surely is. */
  accuracyMetres?: number;
}

export type MapLanguage = 'zh-Hans' | 'en';

/**
 * Commands on a native map. `platform/` implements it over `createMapContext`, because `ui/` may not call Taro.
 * Without one the native map still shows everything; it clusters and fits only with one.
 */
export interface MapController {
  /** Starts the native clustering of markers that join a cluster. */
  enableClusters(mapId: string): void;
  /** Fits the map to a few positions. */
  fit(mapId: string, points: readonly Wgs84[], paddingPx: number): void;
}

export interface MapViewProps {
  camera: MapCamera;
  markers: readonly MapMarker[];
  lines?: readonly MapLine[];
  areas?: readonly MapArea[];
  userPosition?: UserPosition | undefined;
  /** Gathers pins that would cover each other. Default true. */
  clusters?: boolean;
  language: MapLanguage;
  night?: boolean;
  /** 审图号, from the app settings; shown wherever it is set. */
  reviewNumber?: string | undefined;
  /** What a screen reader says for the map as a whole. */
  label: string;
  /** Positions the map is fitted to when they change; stronger than `camera`. */
  fitTo?: readonly Wgs84[];
  controller?: MapController;
  /** A pin was tapped; `undefined` when the bare map was. */
  onSelect?: (id: string | undefined) => void;
  /** The visitor moved the map. */
  onCameraChange?: (camera: MapCamera) => void;
  /** The drawn map could not start (no WebGL, broken download): show the list instead. */
  onFailure?: () => void;
}
