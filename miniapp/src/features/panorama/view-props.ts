import type { Hotspot, Panorama } from '@boshan/shared/contract/panorama';

export interface SpotView {
  readonly hotspot: Hotspot;
  /** In the visitor's language. */
  readonly label: string;
}

export interface PanoramaViewProps {
  readonly panorama: Panorama;
  /** Address of the picture. */
  readonly picture: string;
  /** What a screen reader says for the view as a whole. */
  readonly label: string;
  readonly spots: readonly SpotView[];
  readonly onSpot: (hotspot: Hotspot) => void;
  /** The sphere could not start (no WebGL, broken picture): the flat picture is shown. */
  readonly onFailure: () => void;
}
