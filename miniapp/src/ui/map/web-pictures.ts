import type { Map as GlMap, StyleImageMetadata } from 'mapbox-gl';
import { dayPalette, nightPalette, type MapPalette } from './palette';
import { pinHeight, pinImageName, pinSvg, pinWidth } from './pin-drawing';
import { peakNames, peakSvg, roofSvg, treeSvg } from './relief-drawing';
import { pinKinds } from './types';

const scale = 3;

/** A picture of the map's sprite, drawn when the style first asks for it. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly options?: Partial<StyleImageMetadata>;
}

const bubbleSize = 24;
const bubbleCorner = 8;

function bubble(p: MapPalette): Picture {
  const inner = bubbleSize - 2;
  const [from, to] = [bubbleCorner * scale, (bubbleSize - bubbleCorner) * scale];
  return {
    width: bubbleSize,
    height: bubbleSize,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${bubbleSize} ${bubbleSize}">` +
      `<rect x="1" y="1" width="${inner}" height="${inner}" rx="${bubbleCorner - 1}" fill="${p.district}" stroke="${p.districtEdge}"/></svg>`,
    options: {
      stretchX: [[from, to]],
      stretchY: [[from, to]],
      content: [from / 2, from / 2, to + from / 2, to + from / 2],
    },
  };
}

/** The direction in which the visitor looks: a beam from the dot, upwards until it is turned. */
const beam: Picture = {
  width: 64,
  height: 64,
  svg:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><radialGradient id="g" cx="32" cy="32" r="30" gradientUnits="userSpaceOnUse">' +
    `<stop offset=".2" stop-color="${dayPalette.user}" stop-opacity=".75"/><stop offset="1" stop-color="${dayPalette.user}" stop-opacity="0"/>` +
    '</radialGradient></defs><path d="M32 32L17 6a30 30 0 0130 0z" fill="url(#g)"/></svg>',
};

/** Every picture by the name that layers use. */
function allPictures(): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>([
    ['user-heading', beam],
    ['bubble-day', bubble(dayPalette)],
    ['bubble-night', bubble(nightPalette)],
  ]);
  for (const kind of pinKinds) {
    for (const selected of [false, true]) {
      for (const bare of [false, true]) {
        const svg = pinSvg(kind, { selected, bare });
        pictures.set(pinImageName(kind, selected, bare), { width: pinWidth, height: pinHeight, svg });
      }
    }
  }
  for (const palette of [dayPalette, nightPalette]) {
    const { time } = palette;
    for (const name of peakNames) pictures.set(`${name}-${time}`, peakSvg(name, palette));
    pictures.set(`trees-${time}`, treeSvg(palette));
    pictures.set(`roofs-${time}`, roofSvg(palette));
  }
  return pictures;
}

let pictures: ReadonlyMap<string, Picture> | undefined;

/** Draws the picture that the style asks for by name. Names that are none of ours are left alone. */
export async function drawPicture(map: GlMap, name: string): Promise<void> {
  pictures ??= allPictures();
  const wanted = pictures.get(name);
  if (!wanted || map.hasImage(name)) return;
  // The style wants an answer at once, and a picture decodes later: an empty one of the same size holds its place.
  const [width, height] = [wanted.width * scale, wanted.height * scale];
  const empty = { width, height, data: new Uint8Array(width * height * 4) };
  map.addImage(name, empty, { pixelRatio: scale, ...wanted.options });
  const picture = new Image(width, height);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(wanted.svg.replace('<svg ', `<svg width="${width}" height="${height}" `))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.drawImage(picture, 0, 0, width, height);
  if (map.hasImage(name)) map.updateImage(name, pen.getImageData(0, 0, width, height));
}
