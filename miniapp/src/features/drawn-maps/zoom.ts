/** How a sheet lies in its box: its scale, and how far its middle is from the box's, in pixels. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const wholeSheet: Zoom = { scale: 1, x: 0, y: 0 };
export const MOST = 6;

/** The largest sheet of a shape that fits into a box. */
export function fitted(box: Size, ratio: number): Size {
  const width = Math.min(box.width, box.height * ratio);
  return { width, height: width / ratio };
}

const within = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Keeps the sheet in its box: no edge comes further in than where the whole sheet has it. */
export function kept({ scale, x, y }: Zoom, sheet: Size, box: Size): Zoom {
  const size = Math.max(1, Math.min(MOST, scale));
  const room = (length: number, space: number): number => Math.max(0, (length * size - space) / 2);
  return { scale: size, x: within(x, room(sheet.width, box.width)), y: within(y, room(sheet.height, box.height)) };
}

/** Enlarges by `factor` about a spot of the box (pixels from its middle), which stays where it is. */
export function zoomedAt(zoom: Zoom, factor: number, spot: { readonly x: number; readonly y: number }): Zoom {
  const scale = Math.max(1, Math.min(MOST, zoom.scale * factor));
  const real = scale / zoom.scale;
  return { scale, x: spot.x - (spot.x - zoom.x) * real, y: spot.y - (spot.y - zoom.y) * real };
}
