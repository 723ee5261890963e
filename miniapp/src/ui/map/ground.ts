import { gcj02, toGcj02, toWgs84, type Wgs84 } from '@boshan/shared/geo/datum';
import type { Position } from './geojson';
import type { BasemapChoice } from './types';

/** How positions become those of the engine's base map, and back. The only place where the web map knows of a datum. */
export interface Ground {
  toEngine(point: Wgs84): Position;
  fromEngine(lon: number, lat: number): Wgs84;
}

const plain: Ground = {
  toEngine: ({ lon, lat }) => [lon, lat],
  fromEngine: (lon, lat) => ({ lon, lat }),
};

const shifted: Ground = {
  toEngine: (point) => {
    const { lon, lat } = toGcj02(point);
    return [lon, lat];
  },
  fromEngine: (lon, lat) => toWgs84(gcj02(lon, lat)),
};

/** The ground of a base map: WGS-84 unless its pictures are in GCJ-02. */
export const groundOf = (basemap: BasemapChoice | undefined): Ground =>
  basemap !== undefined && basemap.kind !== 'drawn' && basemap.datum === 'GCJ-02' ? shifted : plain;
