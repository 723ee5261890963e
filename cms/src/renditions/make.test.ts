import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { lackingWidths } from './backfill';
import { makeFormats } from './make';

const widths = { w240: 240, w480: 480, w960: 960 };
const file = { name: '湖.jpg', hash: 'lake_5f' };
/** A picture of 600 × 300 pixels, dark on the left and light on the right. */
const picture = () =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: '#fff' } }).composite([
    { input: { create: { width: 300, height: 300, channels: 3, background: '#000' } }, left: 0, top: 0 },
  ]);

describe('copies of a picture', () => {
  it('are WebP at each width that is less than its own, with size and bytes as they are', async () => {
    const made = await makeFormats(file, await picture().png().toBuffer(), widths);
    expect(made.map(({ key, file: { width, height } }) => [key, width, height])).toEqual([
      ['w240', 240, 120],
      ['w480', 480, 240],
    ]);
    for (const { file: format } of made) {
      const bytes = await buffer(format.getStream());
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: format.width });
      expect(format).toMatchObject({ ext: '.webp', mime: 'image/webp', sizeInBytes: bytes.length });
    }
  });

  it('have names that say whose they are and change with the content', async () => {
    const png = await picture().png().toBuffer();
    const nameOf = async (bytes: Buffer) => (await makeFormats(file, bytes, { w240: 240 }))[0]?.file.hash;
    expect(await nameOf(png)).toMatch(/^lake_5f_w240_[0-9a-f]{8}$/);
    expect(await nameOf(png)).toBe(await nameOf(png));
    expect(await nameOf(await picture().negate().png().toBuffer())).not.toBe(await nameOf(png));
  });

  it('stand upright and tell nothing of where a phone was held', async () => {
    // As a phone writes it: turned by a quarter, which the orientation says.
    const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const [first] = await makeFormats(file, turned, { w240: 240 });
    expect(first?.file).toMatchObject({ width: 240, height: 480 });
    const { exif, orientation } = await sharp(await buffer(first!.file.getStream())).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  });

  it('are none of a picture that moves, and none of what is no picture', async () => {
    const frames = await sharp([await picture().png().toBuffer(), await picture().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    expect(await makeFormats(file, frames, widths)).toEqual([]);
    await expect(makeFormats(file, Buffer.from('words'), widths)).rejects.toThrow();
  });
});

it('a picture lacks the copies that are narrower than itself and not there', () => {
  expect(lackingWidths({ width: 900, formats: { w240: {}, medium: {} } }, widths)).toEqual({ w480: 480 });
  expect(lackingWidths({ width: 900, formats: null }, widths)).toEqual({ w240: 240, w480: 480 });
  expect(lackingWidths({ width: null, formats: null }, widths)).toEqual({});
});
