import * as v from 'valibot';
import { illustration, image, verification } from './facets';
import { id, localized, text } from './scalars';

/** What every record that a visitor can open carries. Spread into each record's schema. */
export const named = {
  id,
  name: localized,
  /** Syllables of `name.zh` separated by blanks, without tones: `yan shen gu zhen`. Made by the CMS. */
  pinyin: v.optional(text),
  /** Other names that people search by. */
  aliases: v.optional(v.array(text)),
  /** One sentence for cards. */
  summary: v.optional(localized),
  /** Plain text; paragraphs are separated by an empty line. */
  description: v.optional(localized),
  images: v.optional(v.array(image)),
  illustration: v.optional(illustration),
  verification,
};

/** The fields that cards and search need of any record. */
export const card = v.object({ ...named });
export type Card = v.InferOutput<typeof card>;
