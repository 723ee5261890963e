import { pinGlazes } from './palette';
import type { PinKind } from './types';

/** Size of the drawing in its own units; the tip of the pin is at the middle of the lower edge. */
export const pinWidth = 36;
export const pinHeight = 46;

/** Signs in a 16 × 16 box, white on the glaze. */
const signs: Record<PinKind, string> = {
  scenic: '<path d="M1 13L6 4l3 5 2-3 4 7z" fill="#fff" stroke="none"/>',
  museum: '<path d="M2 6l6-4 6 4zM3.500 8v5M8 8v5M12.500 8v5M2 14.500h12"/>',
  eatery: '<path d="M2 8h12a6 6 0 01-12 0zM5 5c-1-1 1-2 0-3M8.500 5c-1-1 1-2 0-3M12 5c-1-1 1-2 0-3"/>',
  lodging:
    '<path d="M1.500 3v11M1.500 11.500h13V14M14.500 11.500V9a2 2 0 00-2-2H7v4.500"/><circle cx="4.300" cy="8" r="1.300"/>',
  shop: '<path d="M3 5.500h10l.8 8.500H2.200zM5.500 7.500V4a2.500 2.500 0 015 0v3.500"/>',
  amenity: '<circle cx="8" cy="3" r="1.200" fill="#fff"/><path d="M8 7v7M6 7h2M5.500 14h5"/>',
  'study-base':
    '<path d="M8 4.500C6 3 3.500 3 1.500 3.500V13c2-.5 4.500-.5 6.500 1 2-1.500 4.500-1.500 6.500-1V3.500C12.500 3 10 3 8 4.500zM8 4.500V14"/>',
  toilet:
    '<path d="M4.500 5.500v4.500M4.500 10v4M11.500 5.500L9.500 11h4zM11.500 11v3M8 2v12"/><circle cx="4.500" cy="3" r="1.100" fill="#fff"/><circle cx="11.500" cy="3" r="1.100" fill="#fff"/>',
  parking: '<path d="M2 12V8.500L4 4h8l2 4.500V12zM2 8.500h12M4 12v2M12 12v2"/>',
  bus: '<path d="M3 2.500h10V12H3zM3 8h10M5 12v2M11 12v2"/>',
  stop: '<circle cx="8" cy="8" r="3.500" fill="#fff" stroke="none"/>',
};

const dome = 'M18 45C13 38 3 30 3 18.500C3 10.500 8.500 5.500 15 4.500V1.500h6v3c6.500 1 12 6 12 14C33 30 23 38 18 45z';
const shadowSide = 'M21 1.500v3c6.500 1 12 6 12 14C33 30 23 38 18 45c5-8 9-15.500 9-26.500C27 11 23.500 6 19 4.500v-3z';

/**
 * A pin as SVG markup: the crown of a round Boshan kiln whose tip stands on the place. With `bare` the middle stays
 * free for a stop's number.
 */
export function pinSvg(kind: PinKind, options: { selected?: boolean; bare?: boolean } = {}): string {
  const { body, shade } = pinGlazes[kind];
  const edge = options.selected ? '#F2BF4F' : '#FAF7F0';
  const sign = options.bare
    ? ''
    : `<g transform="translate(10 10.500)" fill="none" stroke="#fff" stroke-width="1.500" stroke-linecap="round" stroke-linejoin="round">${signs[kind]}</g>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pinWidth} ${pinHeight}">` +
    `<path d="${dome}" fill="${body}" stroke="${edge}" stroke-width="${options.selected ? 3 : 2}" stroke-linejoin="round"/>` +
    `<path d="${shadowSide}" fill="${shade}"/>${sign}</svg>`
  );
}

/** Name of a pin's picture in the map's sprite. */
export const pinImageName = (kind: PinKind, selected: boolean, bare: boolean): string =>
  `pin-${kind}${bare ? '-bare' : ''}${selected ? '-selected' : ''}`;
