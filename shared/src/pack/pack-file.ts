/** A file of a pack. */
export interface PackFile {
  /** Address in the records; pages ask for this one. */
  readonly url: string;
  /** Address that is fetched: the same, or that of the picture at phone size. */
  readonly source: string;
  /** Content hash of the bytes under `source`. */
  readonly hash: string;
  readonly bytes: number;
}

/** Bytes of files, each content once: two addresses may hold the same. */
export const bytesOf = (files: Iterable<PackFile>): number => {
  const sizes = new Map<string, number>();
  for (const { hash, bytes } of files) sizes.set(hash, bytes);
  let sum = 0;
  for (const bytes of sizes.values()) sum += bytes;
  return sum;
};

/** Whether two sets hold the same content under the same addresses. Both in the order of `packOf`: by address. */
export const sameFiles = (a: readonly PackFile[], b: readonly PackFile[]): boolean =>
  a.length === b.length && a.every(({ url, hash }, at) => url === b[at]?.url && hash === b[at]?.hash);
