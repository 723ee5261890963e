import type { Page } from 'playwright-core';

/** What is wrong with a page to the eye, in words; empty where nothing is. */
export const flaws = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${String(element.getAttribute('class')).replaceAll(' ', '.')} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
    const root = document.documentElement;
    const pages = [...document.querySelectorAll<HTMLElement>('.page')].filter((each) => each.offsetParent !== null);
    for (const box of [root, document.body, ...pages]) {
      if (box.scrollWidth > box.clientWidth + 1)
        found.push(`scrolls sideways: ${box.scrollWidth} > ${box.clientWidth}`);
    }
    for (const picture of document.images) {
      if (!picture.checkVisibility() || (picture.loading === 'lazy' && !picture.complete)) continue;
      if (picture.complete && picture.naturalWidth === 0) found.push(`broken picture: ${picture.getAttribute('src')}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('.page *')) {
      const { width, height } = element.getBoundingClientRect();
      // What lies behind a picture and says to be decoration is not a box left empty.
      const behind =
        element.matches('[aria-hidden="true"]') && element.nextElementSibling?.matches('.hero-picture, img');
      if (element.children.length > 0 || width < 60 || height < 40 || !element.checkVisibility() || behind) continue;
      const { backgroundColor, backgroundImage, maskImage } = getComputedStyle(element);
      const painted = element.matches('img, canvas, svg, video, input, textarea') || backgroundImage !== 'none';
      const empty = (element.textContent ?? '').trim() === '' && !painted && (maskImage === 'none' || maskImage === '');
      if (empty && backgroundColor !== 'rgba(0, 0, 0, 0)')
        found.push(`empty box ${width}×${height}: ${named(element)}`);
    }
    return [...new Set(found)];
  });

/** Sizes of everything readable and everything tappable on the page, in CSS pixels. */
export const sizes = (
  page: Page,
): Promise<{ smallText: string[]; smallTargets: string[]; texts: number; targets: number }> =>
  page.evaluate(() => {
    const smallText = new Set<string>();
    const smallTargets = new Set<string>();
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!parent || text === '' || /^(SCRIPT|STYLE)$/.test(parent.tagName) || !parent.checkVisibility()) continue;
      // Read aloud only.
      if (parent.closest('.sr')) continue;
      texts += 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 18) smallText.add(`${size}px .${parent.className} “${text.slice(0, 20)}”`);
    }
    const controls =
      '[role="button"],[role="link"],[role="tab"],[role="switch"],[role="radio"],[role="checkbox"],a,button,input';
    const targets = [...document.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility());
    for (const target of targets) {
      const box = target.getBoundingClientRect();
      // What is tapped may reach further than what is seen.
      const reach = getComputedStyle(target, '::after');
      const more = (side: string): number =>
        reach.position === 'absolute' && reach.content !== 'none' ? Math.max(0, -Number.parseFloat(side) || 0) : 0;
      const width = box.width + more(reach.left) + more(reach.right);
      const height = box.height + more(reach.top) + more(reach.bottom);
      if (Math.min(width, height) < 59.5)
        smallTargets.add(
          `${Math.round(width)}×${Math.round(height)} .${target.className} “${(target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 20)}”`,
        );
    }
    return { smallText: [...smallText], smallTargets: [...smallTargets], texts, targets: targets.length };
  });
