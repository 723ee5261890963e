import { promises as fs } from 'node:fs';
import { runCms, type Cms } from '../cms/process';
import { cmsFolder, distFolder, seededData } from '../cms/template';
import type { Target } from './probes';

interface Place {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
  readonly location: {
    readonly id: number;
    readonly town: { readonly documentId: string; readonly name: string } | null;
  };
}

/** A CMS with two towns, each with scenic spots of its own. */
export interface Stage {
  readonly cms: Cms;
  readonly ownTown: string;
  readonly foreignTown: string;
  /** Published spots of the own town, and of the foreign one. */
  readonly own: readonly Target[];
  readonly foreign: readonly Target[];
  readonly nameOf: (target: Target) => string;
  /** All that the database holds of an entry. */
  readonly rows: (target: Target) => Promise<string>;
  /** The entry with its rows' ids as they are now: a save may renew them. */
  readonly fresh: (target: Target) => Promise<Target>;
  readonly close: () => Promise<void>;
}

interface Row {
  readonly id: number;
  readonly locale: string;
  readonly publishedAt: string | null;
  readonly location: { readonly id: number };
}

export const SPOT = 'api::scenic-spot.scenic-spot';
const FEWEST = 3;

const target = ({ id, documentId, location, slug }: Place): Target => ({
  uid: SPOT,
  documentId,
  location: location.id,
  row: id,
  slug,
});

export const openStage = async (name: string): Promise<Stage> => {
  const data = await seededData(name);
  const cms = await runCms({ cmsFolder, distFolder, data });
  const populate = { location: { populate: { town: true } } };
  const places = await cms.document<Place[]>(SPOT, 'findMany', { locale: 'zh-Hans', status: 'draft', populate });
  const byTown = new Map<string, Place[]>();
  for (const place of places) {
    const town = place.location?.town?.documentId;
    if (town !== undefined) byTown.set(town, [...(byTown.get(town) ?? []), place]);
  }
  const [own, foreign] = [...byTown].filter(([, spots]) => spots.length >= FEWEST);
  if (!own || !foreign) throw new Error('the initial content has no two towns with enough scenic spots');
  const rowsOf = ({ uid, documentId }: Target): Promise<Row[]> =>
    cms.call('script', { path: require.resolve('./rows.cjs'), input: { uid, documentId } });
  return {
    cms,
    ownTown: own[0],
    foreignTown: foreign[0],
    own: own[1].map(target),
    foreign: foreign[1].map(target),
    nameOf: ({ documentId }) => places.find((place) => place.documentId === documentId)?.name ?? '',
    rows: async (each) => JSON.stringify(await rowsOf(each)),
    fresh: async (each) => {
      const draft = (await rowsOf(each)).find((row) => row.publishedAt === null && row.locale === 'zh-Hans');
      return draft ? { ...each, row: draft.id, location: draft.location.id } : each;
    },
    close: async () => {
      await cms.stop();
      await fs.rm(data, { recursive: true, force: true });
    },
  };
};

/** The message of a refusal. */
export const messageOf = (json: unknown): string => (json as { error?: { message?: string } })?.error?.message ?? '';
