import type { Bounds } from '@boshan/shared/geo/bounds';
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
  /** A line more than the name ("open until 17:00"), shown in the bubble of the selected pin. */
  callout?: string;
}

export interface MapLine {
  id: string;
  points: readonly Wgs84[];
  /** `route` is a day's way, `walk` a track on foot (dashed), `leg` ties a spread pin to its spot. */
  kind: 'route' | 'walk' | 'leg';
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
  /** Where the visitor looks, in degrees clockwise from north; left out when the phone does not know. */
  headingDegrees?: number;
}

/** Corners of a picture on the ground, in the picture's own order: upper left, upper right, lower right, lower left. */
export type OverlayCorners = readonly [nw: Wgs84, ne: Wgs84, se: Wgs84, sw: Wgs84];

/** A picture laid over the ground, such as a drawn guide map. */
export interface MapOverlay {
  id: string;
  url: string;
  /** 0 (not seen) to 1. Default 1. */
  opacity?: number;
  corners: OverlayCorners;
}

/** Room to keep free at each edge of the map, in CSS pixels: what a sheet or a bar covers. */
export interface MapPadding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * Which base map to draw, as the app settings have it. `drawn` is our own; `tianditu` needs a key; `raster` is an
 * address with {z} {x} {y}; `style` the address of a MapLibre or Mapbox style.
 */
export interface BasemapChoice {
  kind: 'drawn' | 'tianditu' | 'raster' | 'style';
  url?: string | undefined;
  key?: string | undefined;
  attribution?: string | undefined;
  /** Datum of the base map's pictures. Default WGS-84 (Tianditu's CGCS2000 is the same to a metre). */
  datum?: 'WGS-84' | 'GCJ-02' | undefined;
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
  fit(mapId: string, points: readonly Wgs84[], padding: MapPadding): void;
  /** What the map shows now; `undefined` where the host does not tell. */
  bounds(mapId: string): Promise<Bounds | undefined>;
  /** Lays a picture whose edges run north-south and east-west over the ground, or changes it. False: the host can't. */
  showOverlay(mapId: string, overlay: NativeOverlay): Promise<boolean>;
  removeOverlay(mapId: string, id: number): void;
}

/** A picture as native maps take it: a number for a name, and a box that is parallel to the axes. */
export interface NativeOverlay {
  id: number;
  url: string;
  opacity: number;
  bounds: Bounds;
}

export interface MapViewProps {
  camera: MapCamera;
  markers: readonly MapMarker[];
  lines?: readonly MapLine[];
  areas?: readonly MapArea[];
  /** Pictures over the ground, the last one on top; below ways and pins. */
  overlays?: readonly MapOverlay[];
  userPosition?: UserPosition | undefined;
  /** Gathers pins that would cover each other. Default true. */
  clusters?: boolean;
  language: MapLanguage;
  night?: boolean;
  /** 审图号; shown wherever it is set. Default: that of `MapSettingsContext`. */
  reviewNumber?: string | undefined;
  /** What a screen reader says for the map as a whole. */
  label: string;
  /** Positions the map is fitted to when they change; stronger than `camera`. */
  fitTo?: readonly Wgs84[];
  /**
   * What a sheet or a bar covers at each edge: `fitTo` keeps clear of it (and leaves room for the pins besides), bounds
   * leave it out, and on the web the camera's centre is the middle of what is left.
   */
  padding?: MapPadding;
  /** Default: that of `MapSettingsContext`, or our own drawing. Native maps have their own base map and ignore it. */
  basemap?: BasemapChoice | undefined;
  controller?: MapController;
  /** A pin was tapped; `undefined` when the bare map was. */
  onSelect?: (id: string | undefined) => void;
  /** The visitor moved the map; `bounds` is what it shows now, for "search this area". */
  onCameraChange?: (camera: MapCamera, bounds: Bounds) => void;
  /** What the map shows: told once at the start and after each move, the visitor's or the program's. */
  onBounds?: (bounds: Bounds) => void;
  /** How near the web map looks: told with `onBounds`. Native maps do not tell it. */
  onZoom?: (zoom: number) => void;
  /**
   * This engine cannot lay that picture over the ground: show the drawing by itself. Some phones (iOS) say yes and show
   * nothing, so a feature offers the drawing by itself on native maps in any case.
   */
  onOverlayUnsupported?: (overlayId: string) => void;
  /** The drawn map could not start (no WebGL, broken download): show the list instead. */
  onFailure?: () => void;
}
