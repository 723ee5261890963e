import type { Core, UID } from '@strapi/strapi';
import { isPlaceUid, placeUids } from '../../../../validation/place-kinds';
import { DuplicateFinder } from '../check/duplicates';
import type { Facts } from '../check/judge';
import { planRow, slugIn, type Bench } from '../check/plan-row';
import type { RawRow } from '../check/read-cells';
import type { Column } from '../columns/column';
import { Access } from '../entries/access';
import type { Entry } from '../entries/entry';
import { readDirectory } from '../entries/find-names';
import { ZH, loadEntries } from '../entries/load';
import { columnsFor, schemasOf, typeName } from '../entries/models';
import { SheetError } from '../sheet/sheet';
import type { Job, StoredRow } from './store';
import type { Work } from './work';

const BATCH = 25;
const PAGE = 500;

interface Known {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
  readonly location?: { longitude?: number; latitude?: number; accuracyMetres?: number } | null;
}

/** Walks through the drafts of a type, few at a time. */
async function* knownEntries(strapi: Core.Strapi, uid: string): AsyncGenerator<Known> {
  const populate = 'location' in schemasOf(strapi)(uid) ? { location: true } : {};
  for (let last = 0; ;) {
    const rows: (Known & { id: number })[] = await strapi.db.query(uid as UID.Schema).findMany({
      where: { locale: ZH, publishedAt: null, id: { $gt: last } },
      select: ['id', 'documentId', 'slug', 'name', 'pinyin'],
      populate: populate as never,
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = end.id;
  }
}

interface Surroundings {
  readonly facts: Facts;
  readonly duplicates: DuplicateFinder;
}

/** Slugs and fingerprints of everything that shares the type's name space. */
async function surroundings({ strapi, traffic, job }: Work): Promise<Surroundings> {
  const owners = new Map<string, string>();
  const places = new Set<string>();
  const duplicates = new DuplicateFinder();
  const uids: readonly string[] = isPlaceUid(job.uid) ? placeUids : [job.uid, ...placeUids];
  for (const uid of uids) {
    const isOwn = uid === job.uid || isPlaceUid(job.uid);
    for await (const { documentId, slug, name, pinyin, location } of knownEntries(strapi, uid)) {
      if (isOwn && slug) owners.set(slug, documentId);
      if (isPlaceUid(uid) && slug) places.add(slug);
      if (!isOwn || !name) continue;
      duplicates.add({
        name,
        pinyin: pinyin ?? undefined,
        lon: location?.longitude ?? undefined,
        lat: location?.latitude ?? undefined,
        accuracyMetres: location?.accuracyMetres ?? undefined,
        words: `${typeName(strapi, uid)}“${name}”（网址代号 ${slug ?? '无'}）`,
      });
    }
    await traffic.giveWay();
  }
  const facts: Facts = {
    uid: job.uid,
    slugOwner: (slug) => owners.get(slug),
    isPlace: (slug) => places.has(slug),
  };
  return { facts, duplicates };
}

/** The sheet's columns as they were recognised when it was read. */
export function headerOf(job: Job, columns: readonly Column[]): ReadonlyMap<number, Column> {
  return new Map(
    job.header.flatMap(([at, key]) => {
      const column = columns.find((candidate) => candidate.key === key);
      return column === undefined ? [] : [[at, column] as const];
    }),
  );
}

/** @throws SheetError where the user's account or right is gone */
export async function accessOf({ strapi, job }: Work): Promise<Access> {
  const access = await Access.of(strapi, job.owner, job.uid);
  if (access === undefined) throw new SheetError('上传这个文件的账号已停用：请用有效的账号重新上传。');
  return access;
}

async function makeBench(work: Work): Promise<Bench> {
  const { strapi, job } = work;
  const columns = columnsFor(strapi, job.uid) ?? [];
  return {
    columns,
    header: headerOf(job, columns),
    directory: await readDirectory(strapi, job.uid),
    access: await accessOf(work),
    swapPositions: job.swap,
    above: new DuplicateFinder(),
    slugRows: new Map(),
    ...(await surroundings(work)),
  };
}

const rawOf = ({ number, cells }: StoredRow): RawRow => ({ number, cells });

async function entriesFor(work: Work, slugs: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  if (slugs.length === 0) return new Map();
  const query = { filters: { slug: { $in: slugs } }, limit: slugs.length };
  const entries = await loadEntries(work.strapi, work.job.uid, query);
  return new Map(entries.map((entry) => [String(entry.zh['slug']), entry]));
}

async function checkBatch(work: Work, rows: readonly StoredRow[], bench: Bench): Promise<void> {
  const slugs = rows.map((row) => slugIn(rawOf(row), bench.header, bench.directory));
  const entries = await entriesFor(
    work,
    slugs.flatMap((slug) => slug ?? []),
  );
  const plans: [number, Awaited<ReturnType<typeof planRow>>][] = [];
  for (const [index, row] of rows.entries()) {
    const slug = slugs[index];
    plans.push([row.id, await planRow(rawOf(row), slug === undefined ? undefined : entries.get(slug), bench)]);
    if (slug !== undefined && !bench.slugRows.has(slug)) bench.slugRows.set(slug, row.number);
  }
  await work.strapi.db.transaction(async ({ trx }) => {
    const store = work.store.within(trx);
    for (const [id, plan] of plans) await store.savePlan(id, plan);
  });
}

/** The dry run: says of every row what writing it would do. Begins anew where it was cut short; it changes no content. */
export async function checkJob(work: Work): Promise<void> {
  const { store, job, traffic, keep } = work;
  const bench = await makeBench(work);
  let done = 0;
  for (let last = 0; ;) {
    const rows = await store.rowsAfter(job.id, last, BATCH);
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.number;
    await checkBatch(work, rows, bench);
    done += rows.length;
    await store.update(job.id, { done });
    await traffic.giveWay();
    await keep();
  }
  await store.update(job.id, { counts: await store.count(job.id) });
  await store.move(job.id, ['checking'], 'ready');
}
