import { Readable } from 'node:stream';
import sharp from 'sharp';
import extend from './strapi-server';

/** The media library's plugin as Strapi hands it over, as much of it as is touched. */
const plugin = () => ({
  services: {
    'image-manipulation': { isImage: () => true, generateResponsiveFormats: async () => [] },
  },
});

const settings = { responsiveDimensions: true };
beforeAll(() => {
  (globalThis as { strapi?: unknown }).strapi = {
    plugin: () => ({ service: () => ({ getSettings: async () => settings }) }),
    config: { get: () => ({ w240: 240, w960: 960 }) },
  };
});
afterAll(() => {
  delete (globalThis as { strapi?: unknown }).strapi;
});

it('the media library makes our copies, and none where staff have turned them off', async () => {
  const png = await sharp({ create: { width: 500, height: 200, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  const file = { name: '湖.png', hash: 'lake_5f', getStream: () => Readable.from([png]) };
  const service = extend(plugin()).services['image-manipulation'];
  expect((await service.generateResponsiveFormats(file)).map(({ key }) => key)).toEqual(['w240']);
  expect(service).toHaveProperty('isImage');
  settings.responsiveDimensions = false;
  expect(await service.generateResponsiveFormats(file)).toEqual([]);
});
