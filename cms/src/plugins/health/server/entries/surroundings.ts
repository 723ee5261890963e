import type { Core, UID } from '@strapi/strapi';
import { placeUids } from '../../../../validation/place-kinds';
import { DuplicateFinder, type Fingerprint } from '../../../spreadsheet/server/check/duplicates';
import type { LinkState } from '../rules/rule';
import { modelFor, modelsOf } from './model';

/** What rules ask about other entries, read once for many questions. */
export interface Surroundings {
  readonly isPublished: (uid: string, documentId: string) => boolean | undefined;
  readonly isPlacePublished: (slug: string) => boolean | undefined;
  readonly hasAudioGuide: (slug: string) => boolean;
  readonly linkState: (url: string) => LinkState | undefined;
}

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly slug?: string | null;
  readonly publishedAt: string | null;
}

async function publishedByType(strapi: Core.Strapi): Promise<Map<string, Map<string, boolean>>> {
  const types = new Map<string, Map<string, boolean>>();
  for (const { uid } of modelsOf(strapi)) {
    const rows: Row[] = await strapi.db
      .query(uid as UID.Schema)
      .findMany({ select: ['id', 'documentId', 'publishedAt'] as never });
    const states = new Map<string, boolean>();
    for (const { documentId, publishedAt } of rows) {
      states.set(documentId, publishedAt !== null || states.get(documentId) === true);
    }
    types.set(uid, states);
  }
  return types;
}

async function publishedPlaces(strapi: Core.Strapi): Promise<Map<string, boolean>> {
  const slugs = new Map<string, boolean>();
  for (const uid of placeUids) {
    const rows: Row[] = await strapi.db.query(uid).findMany({ select: ['id', 'slug', 'publishedAt'] as never });
    for (const { slug, publishedAt } of rows) {
      if (slug) slugs.set(slug, publishedAt !== null || slugs.get(slug) === true);
    }
  }
  return slugs;
}

export async function readSurroundings(
  strapi: Core.Strapi,
  links: ReadonlyMap<string, LinkState>,
): Promise<Surroundings> {
  const types = await publishedByType(strapi);
  const places = await publishedPlaces(strapi);
  const guides: { place: string | null }[] = await strapi.db
    .query('api::audio-guide.audio-guide')
    .findMany({ select: ['id', 'place'] as never });
  const spoken = new Set(guides.map(({ place }) => place));
  return {
    isPublished: (uid, documentId) => types.get(uid)?.get(documentId),
    isPlacePublished: (slug) => places.get(slug),
    hasAudioGuide: (slug) => spoken.has(slug),
    linkState: (url) => links.get(url),
  };
}

interface PlaceRow {
  readonly id: number;
  readonly name: string | null;
  readonly slug: string | null;
  readonly pinyin: string | null;
  readonly location: { longitude: number | null; latitude: number | null; accuracyMetres: number | null } | null;
}

const PAGE = 1000;

/** What a place is recognised by, for the search for duplicates. */
export const fingerprint = (typeName: string, row: Omit<PlaceRow, 'id'>): Fingerprint => ({
  name: row.name ?? '',
  pinyin: row.pinyin ?? undefined,
  lon: row.location?.longitude ?? undefined,
  lat: row.location?.latitude ?? undefined,
  accuracyMetres: row.location?.accuracyMetres ?? undefined,
  words: `${typeName}“${row.name ?? ''}”（网址代号 ${row.slug ?? '无'}）`,
});

/**
 * Finds the places of a type that were there before: of two alike the later one is the finding. `upTo` takes the places
 * in before the row with that id; rows must be asked for in ascending order.
 */
export class EarlierPlaces {
  private readonly finder = new DuplicateFinder();
  private last = 0;
  private waiting: PlaceRow[] = [];
  private isAtEnd = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
  ) {}

  async upTo(row: number): Promise<DuplicateFinder> {
    const typeName = modelFor(this.strapi, this.uid)?.displayName ?? '';
    for (;;) {
      for (let next = this.waiting[0]; next !== undefined && next.id < row; next = this.waiting[0]) {
        this.finder.add(fingerprint(typeName, next));
        this.waiting.shift();
      }
      if (this.waiting.length > 0 || this.isAtEnd) return this.finder;
      this.waiting = await this.strapi.db.query(this.uid as UID.Schema).findMany({
        where: { publishedAt: null, locale: 'zh-Hans', id: { $gt: this.last } },
        select: ['id', 'name', 'slug', 'pinyin'] as never,
        populate: { location: { select: ['longitude', 'latitude', 'accuracyMetres'] } } as never,
        orderBy: { id: 'asc' } as never,
        limit: PAGE,
      });
      this.last = this.waiting.at(-1)?.id ?? this.last;
      this.isAtEnd = this.waiting.length < PAGE;
    }
  }
}
