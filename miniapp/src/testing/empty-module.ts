/** Stands in for styles and pictures in tests. */
export const empty = '';
