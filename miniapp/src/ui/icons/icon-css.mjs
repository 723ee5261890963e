// Writes icons.css from icons.json: `node miniapp/src/ui/icons/icon-css.mjs`. A test fails when the two differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const base = `/* Written by icon-css.mjs from icons.json. Masks: an icon takes its colour from the text around it. */
.icon {
  display: inline-block;
  flex: none;
  width: 22px;
  height: 22px;
  background: currentColor;
  -webkit-mask: var(--m) no-repeat center / contain;
  mask: var(--m) no-repeat center / contain;
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

const wrap = (markup) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'>${markup}</svg>`
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E');

/** One class for each icon, so that a page sends a name through setData and never a drawing. */
export const iconCss = (icons) =>
  Object.entries(icons).reduce(
    (css, [name, markup]) => `${css}.icon-${name} {
  --m: url("data:image/svg+xml,${wrap(markup)}");
}
`,
    base,
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = new URL('.', import.meta.url);
  writeFileSync(new URL('icons.css', here), iconCss(JSON.parse(readFileSync(new URL('icons.json', here), 'utf8'))));
}
