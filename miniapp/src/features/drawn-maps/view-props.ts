import type { DrawingPoint } from '@boshan/shared/geo/georeference-plane';

/** A numbered place on a drawing. */
export interface Mark {
  readonly id: string;
  /** Its number, which stands before its name in the list below the drawing. */
  readonly number: number;
  readonly name: string;
  readonly at: DrawingPoint;
  /** True where its position is only roughly known. */
  readonly rough: boolean;
}

/** The visitor on a drawing. */
export interface Dot {
  readonly at: DrawingPoint;
  /** Radius of doubt as a part of the drawing's width; left out where it is not known. */
  readonly radius?: number | undefined;
  readonly label: string;
}

/** A drawing that can be moved and enlarged, with what lies on it. */
export interface DrawingViewProps {
  readonly picture: string;
  /** What a screen reader says for the drawing. */
  readonly alt: string;
  /** What a screen reader says for the box in which it moves. */
  readonly label: string;
  /** Width over height. */
  readonly ratio: number;
  readonly marks: readonly Mark[];
  readonly dot?: Dot | undefined;
  readonly onMark: (id: string) => void;
  readonly onFailure: () => void;
}
