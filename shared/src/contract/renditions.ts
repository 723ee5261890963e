/** A smaller copy of a picture: an address whose bytes never change, size in pixels and bytes. */
export interface Rendition {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture by address, with what is known of its size (pixels) and its smaller copies, ascending by width. */
export interface SizedPicture {
  readonly url: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly renditions?: readonly Rendition[] | undefined;
}

/** A box on the screen in CSS pixels. */
export type Box = readonly [width: number, height: number];

/** Beyond two device pixels to a CSS pixel nobody sees a difference in a picture, and each would cost twice the bytes. */
const MOST_PIXELS = 2;
/** A picture that is enlarged by less than this looks the same. */
const ENLARGED = 0.85;

/** Pixels across that a picture needs to cover a box on a screen with so many device pixels to a CSS pixel. */
export const pixelsAcross = ({ width = 0, height = 1 }: SizedPicture, box: Box, pixelRatio: number): number =>
  Math.max(box[0], (box[1] * width) / height) * Math.min(pixelRatio, MOST_PIXELS);

/** Address of the smallest copy with so many pixels across; of the picture itself where none has them. */
export const renditionFor = ({ url, renditions = [] }: SizedPicture, across: number): string =>
  renditions.find(({ width }) => width >= across * ENLARGED)?.url ?? url;

const RENDITION = /_w\d+_[0-9a-f]{8}\.webp$/;

/**
 * What the addresses of a picture and of its copies have in common: `/uploads/lake_5f` of `/uploads/lake_5f.jpg` and
 * `/uploads/lake_5f_w480_0a1b2c3d.webp`; any of them can stand in for another. `undefined` for any other address.
 */
export const stemOfRendition = (url: string): string | undefined =>
  RENDITION.test(url) ? url.replace(RENDITION, '') : undefined;
