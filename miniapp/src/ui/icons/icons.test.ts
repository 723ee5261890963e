import { readFileSync } from 'node:fs';
import path from 'node:path';
import { iconCss } from './icon-css.mjs';
import icons from './icons.json';

const drawings = Object.entries(icons);
const css = readFileSync(path.resolve(__dirname, 'icons.css'), 'utf8');

describe('icons', () => {
  it('stand in the style sheet as they were drawn', () => expect(css).toBe(iconCss(icons)));

  it.each(drawings)('%s is well-formed SVG of its own', (name, markup) => {
    const text = decodeURIComponent(
      css.match(new RegExp(`\\.icon-${name} \\{\\s*--m: url\\("data:image/svg\\+xml,(.*)"\\)`))?.[1] ?? '',
    );
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.children.length).toBeGreaterThan(0);
    expect(drawings.filter(([, other]) => other === markup)).toHaveLength(1);
  });

  it('stay cheap: the whole sheet under 24 KB', () => expect(css.length).toBeLessThan(24 * 1024));
});
