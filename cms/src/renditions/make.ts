import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import sharp from 'sharp';

const QUALITY = 80;

/** Pixels across by name of the format, as in `plugin::upload.breakpoints`. */
export type Widths = Readonly<Record<string, number>>;

/** As much of an entry of the media library as is needed to name its copies. */
export interface Named {
  readonly name: string;
  /** Name of the file without its ending. */
  readonly hash: string;
}

/** A copy in the form that the media library stores under `formats`. */
export interface Format {
  readonly name: string;
  readonly hash: string;
  readonly ext: '.webp';
  readonly mime: 'image/webp';
  readonly path: null;
  readonly width: number;
  readonly height: number;
  /** Kilobytes, as everywhere in the media library. */
  readonly size: number;
  readonly sizeInBytes: number;
  readonly getStream: () => Readable;
}

const formatOf = ({ name, hash }: Named, width: number, bytes: Buffer, height: number): Format => ({
  name: `w${width}_${name}`,
  // The content in the name: an address that is kept for ever, by browsers too, never means another picture.
  hash: `${hash}_w${width}_${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`,
  ext: '.webp',
  mime: 'image/webp',
  path: null,
  width,
  height,
  size: Math.round(bytes.length / 10) / 100,
  sizeInBytes: bytes.length,
  getStream: () => Readable.from([bytes]),
});

/**
 * Makes the copies of a picture that are narrower than itself: WebP, upright whatever its EXIF orientation, without
 * metadata (where it was taken is nobody's business). None of what moves: a copy would stand still.
 * @throws where the bytes are no picture
 */
export const makeFormats = async (
  file: Named,
  picture: Buffer,
  widths: Widths,
): Promise<{ key: string; file: Format }[]> => {
  const { autoOrient, pages = 1 } = await sharp(picture).metadata();
  if (pages > 1) return [];
  const made: { key: string; file: Format }[] = [];
  for (const [key, width] of Object.entries(widths)) {
    if (width >= autoOrient.width) continue;
    const resized = sharp(picture).autoOrient().resize({ width }).webp({ quality: QUALITY });
    const { data, info } = await resized.toBuffer({ resolveWithObject: true });
    made.push({ key, file: formatOf(file, width, data, info.height) });
  }
  return made;
};
