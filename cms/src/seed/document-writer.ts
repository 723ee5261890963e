import type { Core } from '@strapi/strapi';
import type { ContentTypeMap } from '../plugins/snapshot/server/compile/content-type-map';
import { toAttributes } from '../plugins/snapshot/server/compile/mapping';
import { PendingRelation } from '../plugins/snapshot/server/compile/reference-fields';
import { PendingFile } from '../plugins/snapshot/server/compile/special-fields';
import type { AttachedFiles } from './attached-files';
import type { SeedItem } from './content-files';

type Data = Record<string, unknown>;
/** The Document Service with types that any content type fits: which one is known at run time alone. */
interface Documents {
  create(params: { data: Data; locale: string }): Promise<{ documentId: string }>;
  update(params: { documentId: string; data: Data; locale: string }): Promise<unknown>;
  publish(params: { documentId: string; locale: string | readonly string[] }): Promise<unknown>;
  findFirst(params: { filters?: Data; locale: string }): Promise<{ documentId: string } | null>;
}

/** A document that exists by now but still lacks relations, because what they point to did not exist yet. */
export interface Unfinished {
  readonly map: ContentTypeMap;
  readonly documentId: string;
  readonly publish: boolean;
  /** Attributes that hold such relations, whole. */
  readonly relations: Data;
}

/** Whether a value is a relation, or a component with one in it, however deep. */
const holdsRelation = (value: unknown): boolean => {
  if (value instanceof PendingRelation) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsRelation);
};

/** Writes initial content through the Document Service, as editors do. */
export class DocumentWriter {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly files: AttachedFiles,
  ) {}

  private documents(uid: string): Documents {
    return this.strapi.documents(uid as 'api::grade.grade') as unknown as Documents;
  }

  /** Creates and publishes a document, unless one with this slug is there: that one is the editors' then. */
  async write(map: ContentTypeMap, item: SeedItem): Promise<Unfinished | undefined> {
    const documents = this.documents(map.uid);
    if ((await this.find(map.uid, map.single === true ? undefined : item.slug)) !== undefined) return undefined;
    const { zh, en } = toAttributes(map, item.record);
    const missing: Data = {};
    const data = await this.attributes(zh, missing);
    if (item.staffNote !== undefined) data['staffNote'] = item.staffNote;
    const { documentId } = await documents.create({ data, locale: 'zh-Hans' });
    this.ids.set(`${map.uid}/${item.slug}`, documentId);
    const english = Object.keys(en).length > 0;
    if (english) await documents.update({ documentId, data: en, locale: 'en' });
    const unfinished = Object.keys(missing).length > 0;
    const locale = english ? ['zh-Hans', 'en'] : 'zh-Hans';
    if (item.publish) await documents.publish({ documentId, locale });
    return unfinished ? { map, documentId, publish: item.publish, relations: missing } : undefined;
  }

  /** The relations of a document that an earlier, interrupted run wrote without some of them. */
  async unfinished(map: ContentTypeMap, item: SeedItem): Promise<Unfinished | undefined> {
    const documentId = await this.find(map.uid, map.single === true ? undefined : item.slug);
    if (documentId === undefined) return undefined;
    const { zh } = toAttributes(map, item.record);
    const relations = Object.fromEntries(Object.entries(zh).filter(([, value]) => holdsRelation(value)));
    return { map, documentId, publish: item.publish, relations };
  }

  /** Adds the relations that could not be written at first. */
  async finish({ map, documentId, publish, relations }: Unfinished): Promise<void> {
    const data = await this.attributes(relations, {});
    if (Object.keys(data).length === 0) return;
    await this.documents(map.uid).update({ documentId, data, locale: 'zh-Hans' });
    if (publish) await this.documents(map.uid).publish({ documentId, locale: 'zh-Hans' });
  }

  private async find(uid: string, slug: string | undefined): Promise<string | undefined> {
    const key = `${uid}/${slug ?? ''}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const filters = slug === undefined ? {} : { filters: { slug } };
    const found = await this.documents(uid).findFirst({ ...filters, locale: 'zh-Hans' });
    if (found !== null) this.ids.set(key, found.documentId);
    return found?.documentId;
  }

  /**
   * Attributes with relations and files in the form that the Document Service takes. Those that point to what is not
   * there yet go into `missing` too, whole: a relation within a component can only be added with its component.
   */
  private async attributes(values: Data, missing: Data): Promise<Data> {
    const resolved: Data = {};
    for (const [name, value] of Object.entries(values)) {
      const result = await this.resolve(value, () => {
        missing[name] = value;
      });
      if (result !== undefined) resolved[name] = result;
    }
    return resolved;
  }

  private async resolve(value: unknown, onMissing: () => void): Promise<unknown> {
    if (value instanceof PendingFile) return this.files.upload(value.url);
    if (value instanceof PendingRelation) return this.relation(value, onMissing);
    if (Array.isArray(value)) return Promise.all(value.map((part: unknown) => this.resolve(part, onMissing)));
    if (typeof value !== 'object' || value === null) return value;
    const resolved: Data = {};
    for (const [key, part] of Object.entries(value)) {
      const result = await this.resolve(part, onMissing);
      if (result !== undefined) resolved[key] = result;
    }
    return resolved;
  }

  private async relation(value: PendingRelation, onMissing: () => void): Promise<unknown> {
    const found: string[] = [];
    for (const slug of value.slugs) {
      const documentId = await this.find(value.uid, slug);
      if (documentId !== undefined) found.push(documentId);
      else onMissing();
    }
    return found.length > 0 ? { set: found.map((documentId) => ({ documentId })) } : undefined;
  }
}
