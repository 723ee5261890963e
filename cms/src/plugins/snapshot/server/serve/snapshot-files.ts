import { gzipSync } from 'node:zlib';
import { IMMUTABLE, makeAsset, tagOf, type Asset } from './asset';

/** A snapshot file in its three forms. */
export interface StoredFile {
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

const TYPE = 'application/json; charset=utf-8';
/** Anyone may read the snapshot from anywhere: it is public by design and carries no credentials. */
export const crossOrigin = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Content-Length, Content-Range',
  'Cross-Origin-Resource-Policy',
  'cross-origin',
] as const;

/** The published snapshot as it is served: from memory, swapped file by file with the manifest last. */
export class SnapshotFiles {
  private readonly files = new Map<string, Asset>();
  private manifestAsset: Asset | undefined;
  private currentVersion = 0;

  /** Version of the manifest being served; 0 before the first. */
  get version(): number {
    return this.currentVersion;
  }

  get(name: string): Asset | undefined {
    return name === 'manifest.json' ? this.manifestAsset : this.files.get(name);
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  names(): IterableIterator<string> {
    return this.files.keys();
  }

  /** Adds an immutable file; `hash` is its content hash. */
  add(name: string, hash: string, file: StoredFile): void {
    const source = { type: TYPE, cacheControl: IMMUTABLE, tag: hash, extra: crossOrigin };
    this.files.set(name, makeAsset({ ...source, ...file }));
  }

  remove(name: string): void {
    this.files.delete(name);
  }

  /** Makes a version visible. Everything it names must have been added before. */
  publish(version: number, manifest: Buffer): void {
    this.manifestAsset = makeAsset({
      type: TYPE,
      cacheControl: 'public, max-age=5, must-revalidate',
      tag: tagOf(manifest),
      identity: manifest,
      gzip: gzipSync(manifest, { level: 6 }),
      extra: crossOrigin,
    });
    this.currentVersion = version;
  }
}
