import { distanceMetres } from '@boshan/shared/geo/distance';
import { toPinyin } from '../../../../validation/naming';

/** What an entry or a row is recognised by. */
export interface Fingerprint {
  readonly name: string;
  readonly pinyin?: string | undefined;
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
  readonly accuracyMetres?: number | undefined;
  /** How it is spoken of: `“原山”（网址代号 scenic-01）`, `第 12 行“原山”`. */
  readonly words: string;
}

/** Two exact positions so close are one door. */
const SAME_METRES = 25;
/** Within this, likeness of the names decides. */
const NEAR_METRES = 500;
/** A position that is less exact says nothing about doors. */
const EXACT_METRES = 100;
const CELL_DEGREES = 0.005;

/** Without brackets, signs and blanks, which people set differently. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|[^\p{L}\p{N}]/gu, '');
const letters = (pinyin: string): string => pinyin.replace(/[^a-z0-9]/gi, '').toLowerCase();
const cell = (lon: number, lat: number): string =>
  `${Math.floor(lon / CELL_DEGREES)} ${Math.floor(lat / CELL_DEGREES)}`;

const isAlike = (a: string, b: string): boolean => a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a));

/** Finds what is probably the same thing under another key: same name, same pinyin, or next door. */
export class DuplicateFinder {
  private readonly byName = new Map<string, Fingerprint>();
  private readonly byPinyin = new Map<string, Fingerprint>();
  private readonly byCell = new Map<string, Fingerprint[]>();

  add(entry: Fingerprint): void {
    const name = bare(entry.name);
    if (name !== '' && !this.byName.has(name)) this.byName.set(name, entry);
    const pinyin = letters(entry.pinyin ?? toPinyin(entry.name));
    if (pinyin !== '' && !this.byPinyin.has(pinyin)) this.byPinyin.set(pinyin, entry);
    if (entry.lon === undefined || entry.lat === undefined) return;
    const key = cell(entry.lon, entry.lat);
    const there = this.byCell.get(key);
    if (there === undefined) this.byCell.set(key, [entry]);
    else there.push(entry);
  }

  /** Why the entry is probably there already, in the editors' language; undefined where nothing speaks for it. */
  find(entry: Fingerprint): string | undefined {
    const named = this.byName.get(bare(entry.name));
    if (named !== undefined) return `与${named.words}同名`;
    const sounding = this.byPinyin.get(letters(entry.pinyin ?? toPinyin(entry.name)));
    if (sounding !== undefined) return `与${sounding.words}拼音相同`;
    return this.findNear(entry);
  }

  private findNear({ lon, lat, accuracyMetres = Infinity, name }: Fingerprint): string | undefined {
    if (lon === undefined || lat === undefined) return undefined;
    for (const other of this.around(lon, lat)) {
      if (other.lon === undefined || other.lat === undefined) continue;
      const metres = distanceMetres({ lon, lat }, { lon: other.lon, lat: other.lat });
      const isExact = Math.max(accuracyMetres, other.accuracyMetres ?? Infinity) <= EXACT_METRES;
      if (metres <= SAME_METRES && isExact) return `与${other.words}只隔 ${Math.round(metres)} 米`;
      if (metres <= NEAR_METRES && isAlike(bare(name), bare(other.name))) {
        return `与${other.words}名称相近、只隔 ${Math.round(metres)} 米`;
      }
    }
    return undefined;
  }

  private *around(lon: number, lat: number): Generator<Fingerprint> {
    for (const east of [-1, 0, 1]) {
      for (const north of [-1, 0, 1]) {
        yield* this.byCell.get(cell(lon + east * CELL_DEGREES, lat + north * CELL_DEGREES)) ?? [];
      }
    }
  }
}
