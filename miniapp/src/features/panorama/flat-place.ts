import type { Hotspot } from '@boshan/shared/contract/panorama';

/** Where a hotspot lies on the flat picture, in per cent from its left and top. Yaw 0 is the middle, pitch 0 the horizon. */
export const flatPlace = ({ yaw, pitch }: Pick<Hotspot, 'yaw' | 'pitch'>): { left: number; top: number } => ({
  left: ((yaw + 180) / 360) * 100,
  top: ((90 - pitch) / 180) * 100,
});
