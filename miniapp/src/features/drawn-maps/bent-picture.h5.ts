import type { Georeference } from '@boshan/shared/geo/georeference';
import { meshOf, type Mesh } from '@boshan/shared/geo/georeference-mesh';
import type { LaidPicture } from './laid-picture';

/** Longer side of the picture that is made. */
const PIXELS = 1400;
/** Triangles overlap by this much, or their seams would shine through. */
const SEAM = 0.6;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** A web map stretches a picture evenly over Mercator metres, not over degrees. */
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

const loaded = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(`no picture at ${url}`));
    image.src = url;
  });

interface Corner {
  readonly u: number;
  readonly v: number;
  readonly x: number;
  readonly y: number;
}

/** Draws the part of the picture between three of its spots (u, v in its pixels) onto three spots of the canvas. */
function drawTriangle(
  context: CanvasRenderingContext2D,
  image: HTMLImageElement,
  [a, b, c]: readonly [Corner, Corner, Corner],
) {
  const area = (b.u - a.u) * (c.v - a.v) - (c.u - a.u) * (b.v - a.v);
  if (area === 0) return;
  const across = (read: (corner: Corner) => number): readonly [number, number, number] => {
    const [p, q, r] = [read(a), read(b), read(c)];
    const du = ((q - p) * (c.v - a.v) - (r - p) * (b.v - a.v)) / area;
    const dv = ((r - p) * (b.u - a.u) - (q - p) * (c.u - a.u)) / area;
    return [du, dv, p - du * a.u - dv * a.v];
  };
  const [xu, xv, x0] = across((corner) => corner.x);
  const [yu, yv, y0] = across((corner) => corner.y);
  const [mx, my] = [(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3];
  context.save();
  context.beginPath();
  for (const { x, y } of [a, b, c]) {
    const length = Math.hypot(x - mx, y - my) || 1;
    context.lineTo(x + ((x - mx) / length) * SEAM, y + ((y - my) / length) * SEAM);
  }
  context.clip();
  context.transform(xu, yu, xv, yv, x0, y0);
  context.drawImage(image, 0, 0);
  context.restore();
}

function draw(image: HTMLImageElement, { vertices, triangles, bounds }: Mesh): HTMLCanvasElement | undefined {
  const { west, south, east, north } = bounds;
  const [wide, high] = [radians(east - west), mercator(north) - mercator(south)];
  const scale = PIXELS / Math.max(wide, high);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(wide * scale), Math.round(high * scale)];
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const corners = vertices.map(({ x, y, point }): Corner => ({
    u: x * image.naturalWidth,
    v: y * image.naturalHeight,
    x: radians(point.lon - west) * scale,
    y: (mercator(north) - mercator(point.lat)) * scale,
  }));
  for (const [a, b, c] of triangles) drawTriangle(context, image, [corners[a]!, corners[b]!, corners[c]!]);
  return canvas;
}

/**
 * The drawing bent onto the ground as an upright picture with its box, for maps that only know corners. `undefined`
 * where the picture does not come, or comes from where a page may not read it. The caller revokes the address.
 */
export async function bentPicture(tie: Georeference, url: string): Promise<LaidPicture | undefined> {
  try {
    const mesh = meshOf(tie, 24);
    const canvas = draw(await loaded(url), mesh);
    const blob = await new Promise<Blob | null>((resolve) => (canvas ? canvas.toBlob(resolve) : resolve(null)));
    if (!blob) return undefined;
    const { west, south, east, north } = mesh.bounds;
    const corners = [
      { lon: west, lat: north },
      { lon: east, lat: north },
      { lon: east, lat: south },
      { lon: west, lat: south },
    ] as const;
    return { url: URL.createObjectURL(blob), corners };
  } catch {
    return undefined;
  }
}
