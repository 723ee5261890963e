/*
 * What server and form say to each other about the fit of a drawing. Types alone: the two are built apart.
 */

/** Fractions of the drawing's width and height, from its top left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the form shows of a fit. Lengths are metres, positions on the drawing are fractions. */
export type FitReport =
  | {
      readonly kind: 'fit';
      readonly residuals: readonly number[];
      /** How far each point is off when the others alone decide; `null` where that cannot be said. */
      readonly leftOut: readonly (number | null)[];
      readonly rms: number;
      readonly widthMetres: number;
      readonly heightMetres: number;
      readonly gridMetres: number;
      /** Lines that run north-south and east-west on the ground, as they lie on the drawing. */
      readonly grid: readonly (readonly Spot[])[];
    }
  | { readonly kind: 'refusal'; readonly message: string; readonly points: readonly number[] };
