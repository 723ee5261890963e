import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { makeFormats, type Format, type Named } from '../../renditions/make';
import { widthsOf } from '../../renditions/widths';

interface UploadedFile extends Named {
  readonly getStream: () => Readable;
}

interface ImageManipulation {
  generateResponsiveFormats(file: UploadedFile): Promise<readonly { key: string; file: Format }[]>;
}

interface UploadPlugin {
  readonly services: { 'image-manipulation': ImageManipulation };
}

/**
 * The media library makes its responsive formats by our widths as WebP (`renditions/make.ts`) instead of copies of the
 * same type, which turns a drawn map's thumbnail into a PNG of many times the weight.
 */
export default (plugin: UploadPlugin): UploadPlugin => {
  plugin.services['image-manipulation'] = {
    ...plugin.services['image-manipulation'],
    generateResponsiveFormats: async (file) =>
      makeFormats(file, await buffer(file.getStream()), await widthsOf(strapi)),
  };
  return plugin;
};
