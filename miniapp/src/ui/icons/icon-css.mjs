// Writes icons.css from icons.json: `node miniapp/src/ui/icons/icon-css.mjs`. A test fails when the two differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const box = 24;

/** All drawings side by side in one picture: a browser parses one for the whole page, not one for every icon. */
function strip(drawings) {
  const moved = drawings.map((markup, index) => `<g transform='translate(${index * box})'>${markup}</g>`).join('');
  const style = "fill='none' stroke='%23000' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'";
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${drawings.length * box} ${box}' ${style}>${moved}</svg>`
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E');
}

const base = (
  names,
  picture,
) => `/* Written by icon-css.mjs from icons.json. Masks: an icon takes its colour from the text around it. */
.icon {
  display: inline-block;
  flex: none;
  width: 22px;
  height: 22px;
  background: currentColor;
  -webkit-mask: url("data:image/svg+xml,${picture}") no-repeat 0 0 / ${names.length * 100}% 100%;
  mask: url("data:image/svg+xml,${picture}") no-repeat 0 0 / ${names.length * 100}% 100%;
}
.icon-small {
  width: 16px;
  height: 16px;
}
.icon-large {
  width: 28px;
  height: 28px;
}
.elder .icon {
  width: 28px;
  height: 28px;
}
.elder .icon-small {
  width: 22px;
  height: 22px;
}
`;

/** One class for each icon, so that a page sends a name through setData and never a drawing. */
export function iconCss(icons) {
  const names = Object.keys(icons);
  const at = (index) => `${Number(((index / (names.length - 1)) * 100).toFixed(4))}%`;
  return names.reduce(
    (css, name, index) => `${css}.icon-${name} {
  -webkit-mask-position: ${at(index)} 0;
  mask-position: ${at(index)} 0;
}
`,
    base(names, strip(Object.values(icons))),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = new URL('.', import.meta.url);
  writeFileSync(new URL('icons.css', here), iconCss(JSON.parse(readFileSync(new URL('icons.json', here), 'utf8'))));
}
