import { readFileSync } from 'node:fs';
import path from 'node:path';
import { iconCss } from './icon-css.mjs';
import icons from './icons.json';

const drawings = Object.entries(icons);
const css = readFileSync(path.resolve(__dirname, 'icons.css'), 'utf8');

describe('icons', () => {
  it('stand in the style sheet as they were drawn', () => expect(css).toBe(iconCss(icons)));

  it('are one well-formed picture, in which each has a place of its own', () => {
    const text = decodeURIComponent(css.match(/ mask: url\("data:image\/svg\+xml,(.*)"\)/)?.[1] ?? '');
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const places = [...parsed.documentElement.children];
    expect(places).toHaveLength(drawings.length);
    expect(parsed.documentElement.getAttribute('viewBox')).toBe(`0 0 ${drawings.length * 24} 24`);
    places.forEach((place, index) => {
      expect(place.getAttribute('transform')).toBe(`translate(${index * 24})`);
      expect(place.children.length).toBeGreaterThan(0);
    });
  });

  it.each(drawings)('%s is drawn like no other', (_name, markup) => {
    expect(drawings.filter(([, other]) => other === markup)).toHaveLength(1);
  });

  it('stay cheap: the whole sheet under 24 KB', () => expect(css.length).toBeLessThan(24 * 1024));
});
