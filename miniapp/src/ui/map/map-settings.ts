import { createContext } from 'react';
import type { BasemapChoice } from './types';

/** What the app settings say of every map. */
export interface MapSettings {
  readonly basemap?: BasemapChoice | undefined;
  readonly reviewNumber?: string | undefined;
}

/** app.tsx provides it from the published settings; a map's own props are stronger. */
export const MapSettingsContext = createContext<MapSettings>({});
