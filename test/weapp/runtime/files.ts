import { wechatLimits } from '../limits';
import { ApiFailure } from './context';

export const USER_PATH = 'wxfile://usr';
const TEMPORARY = 'wxfile://tmp';

/** Files of a phone: a folder tree under USER_DATA_PATH, kept between starts, and temporary files, which are not. */
export class FileStore {
  private readonly entries = new Map<string, Uint8Array | null>();
  private readonly created = new Map<string, number>();
  private temporaryCount = 0;

  constructor(saved: Record<string, string | null>) {
    this.entries.set(USER_PATH, null);
    this.entries.set(TEMPORARY, null);
    for (const [path, content] of Object.entries(saved))
      this.entries.set(path, content === null ? null : decode(content));
  }

  export(): Record<string, string | null> {
    const saved: Record<string, string | null> = {};
    for (const [path, bytes] of this.entries) {
      if (path.startsWith(`${USER_PATH}/`)) saved[path] = bytes === null ? null : encode(bytes);
    }
    return saved;
  }

  read(path: string): Uint8Array {
    const bytes = this.entries.get(clean(path));
    if (bytes === undefined) throw new ApiFailure(`no such file or directory, open '${path}'`);
    if (bytes === null) throw new ApiFailure(`illegal operation on a directory, open '${path}'`);
    return bytes;
  }

  write(path: string, bytes: Uint8Array): void {
    const name = this.writable(path, 'open');
    if (this.entries.get(name) === null) throw new ApiFailure(`illegal operation on a directory, open '${path}'`);
    if (this.usedWithout(name) + bytes.length > wechatLimits.fileBytes) {
      throw new ApiFailure('the maximum size of the file storage limit is exceeded', 1300202);
    }
    this.entries.set(name, bytes.slice());
    this.created.set(name, Date.now());
  }

  /** Puts downloaded bytes into a temporary file and returns its path. */
  writeTemporary(bytes: Uint8Array, extension: string): string {
    const path = `${TEMPORARY}/${++this.temporaryCount}${extension}`;
    this.entries.set(path, bytes);
    return path;
  }

  remove(path: string): void {
    const name = this.writable(path, 'unlink');
    const entry = this.entries.get(name);
    if (entry === undefined) throw new ApiFailure(`no such file or directory, unlink '${path}'`);
    if (entry === null) throw new ApiFailure(`operation not permitted, unlink '${path}'`);
    this.entries.delete(name);
  }

  makeFolder(path: string, recursive: boolean): void {
    const name = this.writable(path, 'mkdir', recursive);
    if (this.entries.has(name)) {
      if (recursive && this.entries.get(name) === null) return;
      throw new ApiFailure(`file already exists ${path}`);
    }
    const parent = parentOf(name);
    if (recursive && !this.entries.has(parent)) this.makeFolder(parent, true);
    this.entries.set(name, null);
  }

  removeFolder(path: string, recursive: boolean): void {
    const name = this.writable(path, 'rmdir');
    const inside = [...this.entries.keys()].filter((other) => other.startsWith(`${name}/`));
    if (this.entries.get(name) !== null) throw new ApiFailure(`no such file or directory, rmdir '${path}'`);
    if (inside.length > 0 && !recursive) throw new ApiFailure('directory not empty');
    for (const other of inside) this.entries.delete(other);
    this.entries.delete(name);
  }

  list(path: string): string[] {
    const name = clean(path);
    const entry = this.entries.get(name);
    if (entry === undefined) throw new ApiFailure(`no such file or directory, scandir '${path}'`);
    if (entry !== null) throw new ApiFailure(`not a directory, scandir '${path}'`);
    const prefix = `${name}/`;
    const rest = [...this.entries.keys()]
      .filter((other) => other.startsWith(prefix))
      .map((o) => o.slice(prefix.length));
    return rest.filter((other) => !other.includes('/'));
  }

  rename(from: string, to: string): void {
    const bytes = this.read(from);
    const source = this.writable(from, 'rename');
    const target = this.writable(to, 'rename');
    this.entries.delete(source);
    this.entries.set(target, bytes);
  }

  stat(path: string): { folder: boolean; size: number; modified: number } {
    const entry = this.entries.get(clean(path));
    if (entry === undefined) throw new ApiFailure(`no such file or directory, stat '${path}'`);
    return { folder: entry === null, size: entry?.length ?? 0, modified: this.created.get(clean(path)) ?? 0 };
  }

  private usedWithout(name: string): number {
    let sum = 0;
    for (const [path, bytes] of this.entries)
      if (path !== name && path.startsWith(USER_PATH)) sum += bytes?.length ?? 0;
    return sum;
  }

  private writable(path: string, action: string, missingParent = false): string {
    const name = clean(path);
    if (!name.startsWith(`${USER_PATH}/`)) throw new ApiFailure(`permission denied, ${action} '${path}'`, 1300013);
    if (!missingParent && this.entries.get(parentOf(name)) !== null) {
      throw new ApiFailure(`no such file or directory, ${action} '${path}'`, 1300002);
    }
    return name;
  }
}

const clean = (path: string): string => String(path).replace(/\/+$/, '');
const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Bytes as base64. */
export function encode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** Base64 as bytes. */
export const decode = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
