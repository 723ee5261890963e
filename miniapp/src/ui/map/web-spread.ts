import type { GeoJSONSource, Map as GlMap } from 'mapbox-gl';
import { closestZoom } from './gathering';
import type { MixedCollection, Position } from './geojson';
import { pinFeature } from './overlay';
import { spreadLimit, spreadOffsets } from './spread';
import type { MapMarker } from './types';
import { easeMs } from './web-map';

/** Opens gatherings: by zooming in where that parts them, else by spreading their pins around the spot. */
export interface Spreading {
  open(clusterId: number, centre: Position, cause: Event): Promise<void>;
  /** Draws the open ring again after the markers changed. */
  refresh(): void;
  close(): void;
}

interface Open {
  readonly ids: readonly string[];
  readonly centre: Position;
}

const zoomSlack = 0.25;

/** The pins of a spread around their spot, each with its leg. */
function ringOf(map: GlMap, { ids, centre }: Open, markers: readonly MapMarker[]): MixedCollection['features'] {
  const byId = new Map(markers.map((each) => [each.id, each]));
  const spot = map.project(centre);
  const offsets = spreadOffsets(ids.length);
  return ids.flatMap((id, index): MixedCollection['features'] => {
    const marker = byId.get(id);
    const { dx, dy } = offsets[index] ?? { dx: 0, dy: 0 };
    if (!marker) return [];
    const { lng, lat } = map.unproject([spot.x + dx, spot.y + dy]);
    const leg: Position[] = [centre, [lng, lat]];
    return [
      { type: 'Feature', geometry: { type: 'LineString', coordinates: leg }, properties: {} },
      pinFeature(marker, [lng, lat]),
    ];
  });
}

/** `markersOf` gives the markers of now, `show` draws the ring. A spread closes when the zoom changes: its ring is as wide as a finger needs. */
export function makeSpreading(
  map: GlMap,
  markersOf: () => readonly MapMarker[],
  show: (ring: MixedCollection) => void,
): Spreading {
  let open: Open | undefined;
  let openedAt = 0;

  const draw = () => show({ type: 'FeatureCollection', features: open ? ringOf(map, open, markersOf()) : [] });

  const close = () => {
    if (!open) return;
    open = undefined;
    draw();
  };

  map.on('zoom', () => {
    if (open && Math.abs(map.getZoom() - openedAt) > zoomSlack) close();
  });

  return {
    refresh: () => open && draw(),
    close,
    async open(clusterId, centre, cause) {
      const pins = map.getSource<GeoJSONSource>('pins');
      if (!pins) return;
      close();
      const zoom = await pins.getClusterExpansionZoom(clusterId);
      if (zoom <= closestZoom) {
        // Passing the tap on marks the move as the visitor's own.
        const to = { center: centre, zoom: Math.min(zoom + 0.3, closestZoom), duration: easeMs };
        map.easeTo(to, { originalEvent: cause });
        return;
      }
      const leaves = await pins.getClusterLeaves(clusterId, spreadLimit, 0);
      openedAt = map.getZoom();
      open = { centre, ids: leaves.map(({ properties }) => String(properties?.['id'])) };
      draw();
    },
  };
}
