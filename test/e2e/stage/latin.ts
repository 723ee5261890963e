import type { Page } from 'playwright-core';

/** What staff may meet in Latin letters: names, units, formats, addresses and the examples of the help texts. */
const allowed: readonly RegExp[] = [
  /https?:\/\/\S*/g,
  /\S+@\S+/g,
  /\S+\.(?:jpg|png|svg|mp4|mp3|webp)\b/g,
  /\S*\.(?:xlsx|xlsm|csv)\b/g,
  // Slugs: what an address is made of.
  /\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g,
  /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|off)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*\b/g,
  /\b(?:English|WGS|OSM|opening_hours|JSON|MP3|MP4|JPG|PNG|SVG|GPX|KML|Excel|CSV|KMZ|GeoJSON|DOCTYPE|EPSG|API|Webhook|CC BY|GB|MB|KB|kbps|alt\+T)\b/g,
  /\b(?:ysgz|yan shen gu zhen)\b/g,
];
const WORD = /[A-Za-z]{2,}/;

/** Latin words in a text that nothing allows; `undefined` for none. */
export const foreignWords = (text: string): string | undefined => {
  const rest = allowed.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return WORD.test(rest) ? text.trim() : undefined;
};

/** Every text and label that the page shows or reads out, what staff have written in fields aside. */
export const latinOn = async (page: Page): Promise<readonly string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const isShown = (element: Element | null): boolean =>
      element?.checkVisibility({ visibilityProperty: true }) ?? false;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isPlain = parent !== null && parent.closest('script, style, noscript, textarea') === null;
      if (isPlain && isShown(parent)) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      if (!isShown(element)) continue;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return [...new Set(texts.flatMap((text) => foreignWords(text) ?? []))];
};
