import type { Page } from 'playwright-core';
import type { Site } from './site';

const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]/;

const collect = (value: unknown, key: string, found: Set<string>): void => {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, key, found);
  } else if (typeof value === 'object' && value !== null) {
    const { zh, en } = value as { zh?: unknown; en?: unknown };
    if (typeof zh === 'string' && (en === undefined || key === 'name' || key === 'address')) found.add(zh);
    for (const [name, entry] of Object.entries(value)) collect(entry, name, found);
  } else if (typeof value === 'string' && key !== 'zh' && CHINESE.test(value)) {
    // A field that has no languages, such as a licence's holder.
    found.add(value);
  }
};

/** What may be Chinese for a reader of English: names and addresses, which one shows to a driver, and what has no English. */
export const chineseThatMayStay = (site: Site): string[] => {
  const found = new Set<string>(['中文']);
  for (const [, records] of site.records) for (const [, record] of records) collect(record, '', found);
  const parts = [...found].flatMap((text) => [text, ...text.split(/\n+/)]).map((text) => text.trim());
  return [...new Set(parts)].filter((text) => CHINESE.test(text)).sort((a, b) => b.length - a.length);
};

/** Visible texts and labels of the page. */
const readable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const shown = (element: Element | null): boolean =>
      element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(parent.tagName) && shown(parent))
        texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      if (!shown(element)) continue;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return [document.title, ...texts].map((text) => text.trim()).filter((text) => text !== '');
  });

/** Texts of the page with Chinese that stems from no name: strings of the app that nobody translated. */
export const leaks = async (page: Page, mayStay: readonly string[]): Promise<string[]> => {
  const left = (text: string): string => mayStay.reduce((rest, allowed) => rest.replaceAll(allowed, ''), text);
  const texts = [...new Set(await readable(page))].filter((text) => CHINESE.test(text));
  return texts.filter((text) => CHINESE.test(left(text)));
};
