import type { PinKind } from './types';

/** Colours of the drawn map; the same glazes as ui/tokens.css, which a canvas cannot read. */
export interface MapPalette {
  outside: string;
  neighbour: string;
  district: string;
  border: string;
  districtEdge: string;
  relief: readonly [string, string, string, string, string];
  /** The drawn hills: lit side, shaded side, pen. */
  hillFill: string;
  hillShade: string;
  hillLine: string;
  /** Where people live, and the pen of its roofs. */
  built: string;
  roof: string;
  /** Which time's pictures go with these colours. */
  time: 'day' | 'night';
  water: string;
  motorway: string;
  road: string;
  casing: string;
  rail: string;
  text: string;
  faintText: string;
  halo: string;
  waterText: string;
  route: string;
  walk: string;
  closed: string;
  zone: string;
  user: string;
  cluster: string;
  clusterRing: string;
  clusterText: string;
  /** Name of the picture behind a bubble's words, by day and by night. */
  bubble: 'bubble-day' | 'bubble-night';
}

export const dayPalette: MapPalette = {
  outside: '#EFE9DC',
  neighbour: '#F4EFE4',
  district: '#FBF8F1',
  border: '#DDD4C1',
  districtEdge: '#C9A45C',
  relief: ['#EEF0E2', '#E2E9D8', '#D3DFCB', '#C2D3BF', '#AFC6B3'],
  hillFill: '#DCE6D3',
  hillShade: '#A9C3AC',
  hillLine: '#6F9380',
  built: '#EBDFC9',
  roof: '#C3A98A',
  time: 'day',
  water: '#6FAFB4',
  motorway: '#E9B95A',
  road: '#FFFFFF',
  casing: '#D8CCB3',
  rail: '#A89F8D',
  text: '#3A4145',
  faintText: '#8C8878',
  halo: '#FBF8F1',
  waterText: '#1F6F78',
  route: '#1F6F78',
  walk: '#A6452F',
  closed: '#A6452F',
  zone: '#E8A317',
  user: '#2B7FC4',
  cluster: '#1E2326',
  clusterRing: '#E8A317',
  clusterText: '#FAF7F0',
  bubble: 'bubble-day',
};

export const nightPalette: MapPalette = {
  outside: '#12171A',
  neighbour: '#161C20',
  district: '#1C2428',
  border: '#2C363B',
  districtEdge: '#7A6534',
  relief: ['#1F2A2C', '#233032', '#283838', '#2D413F', '#334A46'],
  hillFill: '#2B3B3B',
  hillShade: '#22302F',
  hillLine: '#54706A',
  built: '#2B2E30',
  roof: '#55514A',
  time: 'night',
  water: '#2E6A71',
  motorway: '#8A6A2B',
  road: '#39444A',
  casing: '#171D20',
  rail: '#4B555A',
  text: '#DDD8CB',
  faintText: '#7E868A',
  halo: '#171D20',
  waterText: '#7CC0C6',
  route: '#6FC0C8',
  walk: '#E58D78',
  closed: '#E58D78',
  zone: '#EEB03A',
  user: '#6DB4EE',
  cluster: '#EEB03A',
  clusterRing: '#171B1E',
  clusterText: '#171B1E',
  bubble: 'bubble-night',
};

/** Glaze of each pin: lit side and shadow side of the kiln dome. */
export const pinGlazes: Record<PinKind, { body: string; shade: string }> = {
  scenic: { body: '#1F6F78', shade: '#134A53' },
  museum: { body: '#A6452F', shade: '#6B2A1F' },
  eatery: { body: '#D98A12', shade: '#A8650C' },
  lodging: { body: '#5C4A7A', shade: '#3F3157' },
  shop: { body: '#B5573F', shade: '#84392A' },
  amenity: { body: '#5A6268', shade: '#3B4247' },
  'study-base': { body: '#4E7444', shade: '#33563F' },
  toilet: { body: '#4C7F95', shade: '#315B6E' },
  parking: { body: '#3E5F8A', shade: '#294365' },
  bus: { body: '#8A6A2B', shade: '#62490F' },
  stop: { body: '#1E2326', shade: '#0B0E0F' },
};
