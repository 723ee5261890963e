import { error, type Rule } from '../issue';
import { isDocument, numberOf } from '../walk';

/** Cameras and stitching programs are a pixel or two off. */
const SLACK = 0.02;

/** A view goes all the way round: it has a picture, and the picture is twice as wide as high. Drafts may be unfinished. */
export const panorama: Rule = (document, { uid, publishing }) => {
  if (uid !== 'api::panorama.panorama' || !publishing) return [];
  const image = isDocument(document.image) ? document.image : {};
  const picture = image.media;
  if (picture === null || picture === undefined) {
    return [error(['image'], '还没有全景图：请上传一张等距柱状全景图（宽是高的两倍），并填写署名和授权。')];
  }
  const [width, height] = isDocument(picture) ? [numberOf(picture.width), numberOf(picture.height)] : [];
  if (width === undefined || height === undefined || Math.abs(width / height / 2 - 1) <= SLACK) return [];
  const message = `全景图的宽要正好是高的两倍，这张是 ${width}×${height}：请换一张等距柱状全景图。`;
  return [error(['image', 'media'], message)];
};
