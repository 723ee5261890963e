import { getFetchClient } from '@strapi/strapi/admin';
import { bySlugs, type PlaceChoice } from './api';
import { picklists } from './picklists';

/** Values that Strapi shows as titles of folded components; the picklists share no value. */
const choices: Readonly<Record<string, string>> = {
  ...picklists.audience,
  ...picklists.language,
  ...picklists.homeSection,
};
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const names = new Map<string, string>();
const asked = new Set<string>();

const titleTexts = (): readonly Text[] =>
  [...document.querySelectorAll('main h3 button[aria-expanded]')].flatMap((button) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    return texts;
  });

async function askForNames(slugs: readonly string[]): Promise<void> {
  for (const unknown of slugs) asked.add(unknown);
  const { data } = await getFetchClient().get<{ data: readonly PlaceChoice[] }>(`/workspace/places?${bySlugs(slugs)}`);
  for (const place of data.data) names.set(place.slug, place.name);
  if (data.data.length > 0) readTitles();
}

function readTitles(): void {
  const unknown = new Set<string>();
  for (const text of titleTexts()) {
    const name = choices[text.data] ?? names.get(text.data);
    if (name !== undefined) text.data = name;
    else if (slug.test(text.data) && !asked.has(text.data)) unknown.add(text.data);
  }
  // A title that stays a slug is still true, so a failed answer needs no message.
  if (unknown.size > 0) void askForNames([...unknown]).catch(() => undefined);
}

/**
 * Shows the names of places and choices as titles of folded components, where Strapi shows what is stored (a slug, an
 * enumeration's value) and has no hook to say otherwise.
 */
export function keepTitlesReadable(): void {
  // Before the next paint: a value must not even flash by. Writing a title calls this once more, and finds nothing to do.
  new MutationObserver(readTitles).observe(document.body, { subtree: true, childList: true, characterData: true });
}
