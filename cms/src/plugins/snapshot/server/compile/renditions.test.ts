import { image } from '@boshan/shared/contract/facets';
import * as v from 'valibot';
import { image as imageField } from './shared-fields';
import { renditionsOf } from './renditions';

const format = (width: number, sizeInBytes: number) => ({
  url: `/uploads/lake_5f_w${width}_0a1b2c3d.webp`,
  width,
  height: width / 2,
  sizeInBytes,
  name: `w${width}_湖.jpg`,
  hash: `lake_5f_w${width}_0a1b2c3d`,
});
const formats = {
  thumbnail: format(245, 9),
  w480: format(480, 4000),
  w240: format(240, 2000),
  w960: format(960, 9000),
};
const [small, middle] = [240, 480].map((width) => ({
  url: `/uploads/lake_5f_w${width}_0a1b2c3d.webp`,
  width,
  height: width / 2,
  bytes: width === 240 ? 2000 : 4000,
}));

describe('the copies of an uploaded picture', () => {
  it('are those that the CMS makes, ascending, without any that is no lighter than the picture', () => {
    expect(renditionsOf({ formats, size: 8.5 })).toEqual([small, middle]);
    expect(renditionsOf({ formats: JSON.stringify(formats), size: '8.5' })).toEqual([small, middle]);
  });

  it('are none where there is nothing that a reader could use', () => {
    for (const stored of [null, undefined, {}, { medium: format(750, 9) }, { w240: { url: '/uploads/x.webp' } }]) {
      expect(renditionsOf({ formats: stored, size: 100 })).toBeUndefined();
    }
  });

  it('stand in the record as the contract wants them', () => {
    const media = { url: '/uploads/lake_5f.jpg', width: 1200, height: 600, size: 8.5, formats };
    const read = imageField.read({ zh: { image: { media, alt: '湖', credit: '馆方', licence: 'CC BY 4.0' } } });
    expect(v.parse(image, read)).toMatchObject({ url: media.url, renditions: [small, middle] });
  });
});
