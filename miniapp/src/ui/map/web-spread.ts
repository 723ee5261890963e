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

/** `markersOf` gives the markers of now. A spread closes when the zoom changes: its ring is as wide as a finger needs. */
export function makeSpreading(map: GlMap, markersOf: () => readonly MapMarker[]): Spreading {
  let open: Open | undefined;
  let openedAt = 0;
  const source = () => map.getSource<GeoJSONSource>('spread');

  const draw = () => {
    const features: MixedCollection['features'] = [];
    const byId = new Map(open && markersOf().map((each) => [each.id, each]));
    const spot = open && map.project(open.centre);
    const offsets = spreadOffsets(open?.ids.length ?? 0);
    open?.ids.forEach((id, index) => {
      const marker = byId.get(id);
      const { dx, dy } = offsets[index] ?? { dx: 0, dy: 0 };
      if (!marker || !spot || !open) return;
      const { lng, lat } = map.unproject([spot.x + dx, spot.y + dy]);
      const leg: Position[] = [open.centre, [lng, lat]];
      features.push(
        { type: 'Feature', geometry: { type: 'LineString', coordinates: leg }, properties: {} },
        pinFeature(marker, [lng, lat]),
      );
    });
    source()?.setData({ type: 'FeatureCollection', features });
  };

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
