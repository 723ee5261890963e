import * as v from 'valibot';
import { image } from './facets';
import { pixelsAcross, renditionFor, stemOfRendition } from './renditions';

const copy = (width: number) => ({
  url: `/uploads/lake_5f_w${width}_0a1b2c3d.webp`,
  width,
  height: width / 2,
  bytes: width * 10,
});
const picture = {
  url: '/uploads/lake_5f.jpg',
  width: 2000,
  height: 1000,
  renditions: [240, 480, 960].map(copy),
};
const chosen = (box: readonly [number, number], pixelRatio: number): string =>
  renditionFor(picture, pixelsAcross(picture, box, pixelRatio));

describe('which copy of a picture is shown', () => {
  it.each([
    // A picture twice as wide as high covers a square of 56 with 112 across.
    [[56, 56], 1, 240],
    [[56, 56], 2, 240],
    // No screen needs more than two pixels for one.
    [[56, 56], 3, 240],
    [[104, 104], 1, 240],
    [[104, 104], 3, 480],
    [[250, 156], 1, 480],
    [[375, 268], 3, 960],
  ] as const)('covers a box of %j on a screen of ratio %d with %d', (box, pixelRatio, width) => {
    expect(chosen(box, pixelRatio)).toBe(copy(width).url);
  });

  it('is the picture itself where no copy is large enough, or none is known', () => {
    expect(chosen([1440, 400], 1)).toBe(picture.url);
    expect(renditionFor({ url: '/uploads/old.jpg' }, 100)).toBe('/uploads/old.jpg');
  });

  it('goes by the width of the box where the size of the picture is not known', () => {
    expect(pixelsAcross({ url: '/uploads/old.jpg' }, [100, 90], 2)).toBe(200);
  });

  it('is enlarged by a little rather than doubled in bytes', () => {
    expect(renditionFor(picture, 500)).toBe(copy(480).url);
    expect(renditionFor(picture, 600)).toBe(copy(960).url);
  });
});

it('a copy tells by its address whose it is; nothing else does', () => {
  expect(stemOfRendition('/uploads/lake_5f_w480_0a1b2c3d.webp')).toBe('/uploads/lake_5f');
  for (const url of ['/uploads/lake_5f.jpg', '/uploads/map_w480.webp', '/uploads/tale_w480_0a1b2c3d.mp3']) {
    expect(stemOfRendition(url)).toBeUndefined();
  }
});

it('the contract takes pictures with copies, without, and none with half of one', () => {
  const words = { alt: { zh: '湖' }, credit: '馆方', licence: 'CC BY 4.0' };
  expect(v.parse(image, { ...picture, ...words })).toEqual({ ...picture, ...words });
  expect(v.is(image, { url: picture.url, ...words })).toBe(true);
  expect(v.is(image, { ...picture, ...words, renditions: [{ url: picture.url }] })).toBe(false);
});
