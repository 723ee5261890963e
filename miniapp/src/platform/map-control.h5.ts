/** The web's map takes everything by its props. */
export const mapControl = undefined;
