import type { Asset, AssetIndex } from '@boshan/shared/contract/asset-index';
import { assetsFile, SCHEMA_VERSION, type AssetsEntry } from '@boshan/shared/contract/manifest';
import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import type { Changes } from '../compile/changes';
import { compressed } from './compress';
import { nodeContentHash } from './content-hash';
import { mediaAddresses, mediaPath } from './media-addresses';
import type { MediaHashes } from './media-hashes';
import type { NamedFile } from './shard-set';

/** What the media library knows of a file: its address and those of its smaller forms, the best for a phone first. */
export interface LibraryFile {
  readonly url: string;
  readonly phoneUrls: readonly string[];
}

/** The list of uploaded files, ready to be written, and what the manifest says of it. */
export interface IndexFile {
  readonly entry: AssetsEntry;
  readonly file: NamedFile;
}

interface Parts {
  /** The folder in which `uploads/` lies. */
  readonly publicFolder: string;
  readonly hashes: MediaHashes;
  readonly library: (urls: readonly string[]) => Promise<readonly LibraryFile[]>;
}

/**
 * Every uploaded file that published records name, with size and hash. Costs in proportion to the change: a file is
 * looked at when a record first names it, and all are when something in the media library changed. Files that lie with
 * another provider (S3) have addresses of their own and are not listed: no pack holds them.
 */
export class MediaIndex {
  private readonly named = new Map<string, ReadonlySet<string>>();
  private readonly entries = new Map<string, Asset>();
  private last: IndexFile | undefined;

  constructor(private readonly parts: Parts) {}

  /** Forgets what is known, for a comparison of everything: files may have been replaced under their address. */
  reset(): void {
    this.named.clear();
    this.entries.clear();
    this.last = undefined;
  }

  /** Takes in what a publication changes and answers the list as it then is. Repeating a call changes nothing. */
  async update(changes: Changes): Promise<IndexFile> {
    for (const [collection, records] of changes) {
      for (const [id, record] of records) {
        const key = `${collection}/${id}`;
        const addresses = mediaAddresses(record);
        if (addresses.size > 0) this.named.set(key, addresses);
        else this.named.delete(key);
      }
    }
    const wanted = new Set([...this.named.values()].flatMap((addresses) => [...addresses]));
    for (const url of this.entries.keys()) if (!wanted.has(url)) this.entries.delete(url);
    const fresh = [...wanted].filter((url) => !this.entries.has(url));
    const library = new Map((await this.parts.library(fresh)).map((file) => [file.url, file]));
    for (const url of fresh) {
      const asset = await this.measure(url, library.get(url)?.phoneUrls ?? []);
      if (asset !== undefined) this.entries.set(url, asset);
    }
    await this.parts.hashes.save();
    return this.write();
  }

  private async measure(url: string, phoneUrls: readonly string[]): Promise<Asset | undefined> {
    const original = await this.measureFile(url);
    if (original === undefined) return undefined;
    for (const phoneUrl of phoneUrls) {
      const phone = await this.measureFile(phoneUrl);
      // A smaller picture that weighs more is no gain.
      if (phone !== undefined && phone.bytes < original.bytes) return { ...original, phone };
    }
    return original;
  }

  private async measureFile(url: string): Promise<Asset | undefined> {
    const path = mediaPath(this.parts.publicFolder, url);
    const measured = path === undefined ? undefined : await this.parts.hashes.measure(path);
    return measured === undefined ? undefined : { url, bytes: measured.bytes, hash: measured.hash };
  }

  private async write(): Promise<IndexFile> {
    const assets = [...this.entries.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
    const index: AssetIndex = { format: 'boshan-assets', schemaVersion: SCHEMA_VERSION, assets };
    const identity = Buffer.from(canonicalJson(index));
    const hash = nodeContentHash(identity);
    if (this.last?.entry.hash === hash) return this.last;
    const forms = await compressed(identity);
    const entry = { hash, count: assets.length, bytes: identity.length, gzipBytes: forms.gzip.length };
    this.last = { entry, file: { ...forms, hash, name: assetsFile(entry) } };
    return this.last;
  }
}
