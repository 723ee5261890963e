import { admin } from './admin';
import { contentManager } from './content-manager';
import upstream from './content-manager-upstream.json';
import { mediaLibrary } from './media-library';
import { plugins } from './plugins';

/**
 * zh-Hans for the admin. Strapi's own file for the content manager carries its prefix twice, so that nearly nothing of
 * it is found; `content-manager-upstream.json` is that file (MIT, Strapi Solutions SAS) with the keys put right.
 */
export const zhHans: Record<string, string> = {
  ...admin,
  ...plugins,
  ...Object.fromEntries(Object.entries(mediaLibrary).map(([key, value]) => [`upload.${key}`, value])),
  ...Object.fromEntries(
    Object.entries({ ...upstream, ...contentManager }).map(([key, value]) => [`content-manager.${key}`, value]),
  ),
};
