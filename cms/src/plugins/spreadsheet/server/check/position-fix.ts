import { withinShandong } from '@boshan/shared/geo/boshan';
import type { Value } from '../columns/column';

/** Longitude and latitude stand in each other's place: exchanged they lie in Shandong, as they are they do not. */
export const isSwapped = (lon: Value | undefined, lat: Value | undefined): boolean =>
  typeof lon === 'number' &&
  typeof lat === 'number' &&
  !withinShandong({ lon, lat }) &&
  withinShandong({ lon: lat, lat: lon });
