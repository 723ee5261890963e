import type { Core } from '@strapi/strapi';
import type { Widths } from './make';

/** Widths of the copies to make; none where staff have turned responsive pictures off in the media library's settings. */
export const widthsOf = async (strapi: Core.Strapi): Promise<Widths> => {
  const settings = (await strapi.plugin('upload').service('upload').getSettings()) as {
    responsiveDimensions?: boolean;
  } | null;
  return settings?.responsiveDimensions === true ? strapi.config.get<Widths>('plugin::upload.breakpoints', {}) : {};
};
