/** Letters of Latin script are about half as wide as Chinese characters, and break only between words. */
const LATIN_EM = 0.55;
/** How wide a name may be on one line of a map's card, in characters of its size; explore-map.css has the widths. */
const LINE_EM = { normal: 12, elder: 8 } as const;

/** Whether a place's name takes a second line on its card over the map. */
export function isLongName(name: string, elder: boolean): boolean {
  let width = 0;
  for (const character of name) width += /[\u2E80-\uFFFF]/.test(character) ? 1 : LATIN_EM;
  return width > LINE_EM[elder ? 'elder' : 'normal'];
}
