import { error, type Rule } from '../issue';
import { components } from '../walk';

const pattern = /<\/?[a-z][^<>]*>|<!--|<!doctype|<(?:script|style|iframe|img|svg)\b|&(?:nbsp|lt|gt|amp|quot|#\d+);/i;
/** The credit of a basemap is HTML: its providers ask for a link. */
const allowed = new Set(['attribution']);

/** Texts are plain: visitors would read markup as it stands, and agencies' pages might run it. */
export const markup: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) =>
    Object.entries(component).flatMap(([name, value]) => {
      const found = typeof value === 'string' && !allowed.has(name) ? pattern.exec(value)?.[0] : undefined;
      if (found === undefined) return [];
      return [error([...path, name], `文字里有网页代码“${found.slice(0, 30)}”：请改成纯文字，段落之间空一行。`)];
    }),
  );
