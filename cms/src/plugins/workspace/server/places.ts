import type { Core } from '@strapi/strapi';
import { placeTypes, type PlaceType } from '../../../validation/place-kinds';

/** A place as the picker shows it. */
export interface PlaceChoice {
  readonly slug: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly pinyin: string;
}

const initials = (pinyin: string): string =>
  pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');

/** How well a place answers the query: 0 best, undefined not at all. Names, pinyin, initials and slugs count. */
function rank({ name, slug, pinyin }: PlaceChoice, query: string): number | undefined {
  const letters = query.replace(/\s+/g, '');
  if (name.startsWith(query)) return 0;
  if (name.includes(query)) return 1;
  if (initials(pinyin).startsWith(letters) || pinyin.replace(/ /g, '').startsWith(letters)) return 2;
  return slug.includes(query) || pinyin.includes(query) ? 3 : undefined;
}

/** The best `limit` places for what an editor typed; all places, by name, for an empty query. */
export function matchPlaces(places: readonly PlaceChoice[], query: string, limit: number): readonly PlaceChoice[] {
  const wanted = query.trim().toLowerCase();
  return places
    .flatMap((place) => {
      const score = wanted === '' ? 0 : rank(place, wanted);
      return score === undefined ? [] : [{ place, score }];
    })
    .sort((a, b) => a.score - b.score || a.place.name.localeCompare(b.place.name, 'zh-Hans'))
    .slice(0, limit)
    .map(({ place }) => place);
}

/** Every place's draft in zh-Hans: an editor may point to a place that is not published yet. */
export async function allPlaces(strapi: Core.Strapi): Promise<readonly PlaceChoice[]> {
  const lists = await Promise.all(
    placeTypes.map(async (type) => {
      const where = { locale: 'zh-Hans', publishedAt: null };
      const rows: { slug: string | null; name: string | null; pinyin: string | null }[] = await strapi.db
        .query(`api::${type}.${type}`)
        .findMany({ where, select: ['slug', 'name', 'pinyin'] });
      return rows.flatMap(({ slug, name, pinyin }) =>
        slug ? [{ slug, name: name ?? slug, type, pinyin: pinyin ?? '' }] : [],
      );
    }),
  );
  return lists.flat();
}
