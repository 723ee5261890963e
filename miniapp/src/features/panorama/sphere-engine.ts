import { Viewer } from '@photo-sphere-viewer/core';
import '@photo-sphere-viewer/core/index.css';
import { MarkersPlugin } from '@photo-sphere-viewer/markers-plugin';
import '@photo-sphere-viewer/markers-plugin/index.css';
import type { PanoramaViewProps } from './view-props';

/** A running view: destroy it when its element goes. */
export interface Sphere {
  destroy(): void;
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const degrees = (value: number): string => `${value}deg`;

/** Starts a view in an element. Throws where the browser has no WebGL; a picture that does not load calls `onFailure`. */
export function startSphere(container: HTMLElement, props: PanoramaViewProps): Sphere {
  const viewer = new Viewer({
    container,
    panorama: props.picture,
    navbar: false,
    loadingTxt: '',
    lang: { loading: '' },
    defaultYaw: degrees(props.panorama.initialYaw ?? 0),
    defaultZoomLvl: 20,
    keyboard: 'always',
    touchmoveTwoFingers: false,
    mousewheel: false,
    plugins: [
      MarkersPlugin.withConfig({
        markers: props.spots.map(({ hotspot, label }, index) => ({
          id: String(index),
          position: { yaw: degrees(hotspot.yaw), pitch: degrees(hotspot.pitch) },
          html: `<span class="panorama-spot">${safe(label)}</span>`,
          anchor: 'bottom center',
        })),
      }),
    ],
  });
  viewer.addEventListener('panorama-error', () => props.onFailure());
  viewer.getPlugin<MarkersPlugin>(MarkersPlugin).addEventListener('select-marker', ({ marker }) => {
    const spot = props.spots[Number(marker.id)];
    if (spot) props.onSpot(spot.hotspot);
  });
  return { destroy: () => viewer.destroy() };
}
