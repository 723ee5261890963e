import type { Core } from '@strapi/strapi';
import { resolve } from 'node:path';
import type { ContentTypeMap } from '../plugins/snapshot/server/compile/content-type-map';
import { contentTypes } from '../plugins/snapshot/server/compile/content-types';
import type { Publisher } from '../plugins/snapshot/strapi-server';
import { AttachedFiles } from './attached-files';
import { readContentFile, type SeedItem } from './content-files';
import { DocumentWriter, type Unfinished } from './document-writer';

export { SeedFileError } from './content-files';

interface Planned {
  readonly map: ContentTypeMap;
  readonly item: SeedItem;
}

const DONE = 'done';
const PROGRESS_MS = 3000;
const BATCH = 15;

const flagOf = ({ map, item }: Planned): string => `${map.uid}/${item.slug}`;

/** `relations`: the document is there but still lacks relations to documents that come later. */
type State = true | 'relations';

/** Writes that must not be repeated are remembered one by one, so that a start that was cut short goes on from there. */
class Flags {
  private readonly store;

  constructor(strapi: Core.Strapi) {
    this.store = strapi.store({ type: 'plugin', name: 'snapshot' });
  }

  async get(name: string): Promise<State | null> {
    return (await this.store.get({ key: `seed:${name}` })) as State | null;
  }

  async set(name: string, state: State = true): Promise<void> {
    await this.store.set({ key: `seed:${name}`, value: state });
  }
}

const readPlan = async (folder: string): Promise<Planned[]> => {
  const plan: Planned[] = [];
  for (const map of contentTypes) {
    for (const item of await readContentFile(folder, map)) plan.push({ map, item });
  }
  return plan;
};

interface Left extends Unfinished {
  readonly flag: string;
}

const writeBatch = async (batch: readonly Planned[], writer: DocumentWriter, flags: Flags): Promise<Left[]> => {
  const unfinished: Left[] = [];
  for (const planned of batch) {
    const flag = flagOf(planned);
    const state = await flags.get(flag);
    if (state === true) continue;
    const { map, item } = planned;
    const left = await (state === 'relations' ? writer.unfinished(map, item) : writer.write(map, item));
    if (left !== undefined) unfinished.push({ ...left, flag });
    await flags.set(flag, left === undefined ? true : 'relations');
  }
  return unfinished;
};

const load = async (
  strapi: Core.Strapi,
  plan: readonly Planned[],
  writer: DocumentWriter,
  flags: Flags,
): Promise<void> => {
  const unfinished: Left[] = [];
  let reported = Date.now();
  for (let start = 0; start < plan.length; start += BATCH) {
    // One transaction for many documents: the disk is waited for once, and a document and its flag stand or fall together.
    const batch = plan.slice(start, start + BATCH);
    unfinished.push(...(await strapi.db.transaction(() => writeBatch(batch, writer, flags))));
    if (Date.now() - reported > PROGRESS_MS) {
      reported = Date.now();
      strapi.log.info(`正在载入初始内容：${Math.min(start + BATCH, plan.length)} / ${plan.length}`);
    }
  }
  for (const left of unfinished) {
    await strapi.db.transaction(async () => {
      await writer.finish(left);
      await flags.set(left.flag);
    });
  }
};

/**
 * Loads the initial content, once in the life of a database: what staff edit or delete afterwards stays as they left
 * it. Every file is checked before anything is written.
 * @throws SeedFileError naming file, entry and field where a content file breaks the contract
 */
export const seedOnce = async (strapi: Core.Strapi, { folder }: { folder?: string } = {}): Promise<void> => {
  const flags = new Flags(strapi);
  if ((await flags.get(DONE)) !== null) return;
  const assets = resolve(strapi.dirs.app.root, '../assets');
  const plan = await readPlan(folder ?? resolve(assets, 'content'));
  const started = Date.now();
  strapi.log.info(`首次启动：载入 ${plan.length} 条初始内容`);
  const publisher: Publisher = strapi.plugin('snapshot').service('publisher');
  const writer = new DocumentWriter(strapi, new AttachedFiles(strapi, assets));
  await publisher.pausedWhile(() => load(strapi, plan, writer, flags));
  await flags.set(DONE);
  const { version } = await publisher.flush();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  strapi.log.info(`初始内容已载入（${plan.length} 条，${seconds} 秒），快照第 ${version} 版`);
};
