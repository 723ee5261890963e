import { NoLineError } from './track-errors';

/** More positions than this are refused: ten days of a position each half second. */
export const MAX_POSITIONS = 2_000_000;

/** A position as a file has it; `NaN` stands for a height or a time that is not there. Time: milliseconds since 1970. */
export interface RawPosition {
  readonly lon: number;
  readonly lat: number;
  readonly elevation: number;
  readonly time: number;
}

const FIELDS = 4;

/**
 * The positions of a file while it is read: 32 bytes each, so that a million of them take 32 MB and not a gigabyte.
 * Throws `NoLineError` beyond `MAX_POSITIONS`.
 */
export class PositionList {
  private values = new Float64Array(FIELDS * 1024);
  private size = 0;
  private readonly begins: number[] = [];

  get count(): number {
    return this.size;
  }

  /** Index of the first position of each line that has any. */
  get starts(): readonly number[] {
    return this.begins.filter((start, index) => start < (this.begins[index + 1] ?? this.size));
  }

  startLine(): void {
    this.begins.push(this.size);
  }

  add(lon: number, lat: number, elevation: number, time: number): void {
    if (this.size >= MAX_POSITIONS) throw new NoLineError('too-many-points', 'file', { limit: MAX_POSITIONS });
    const at = this.size * FIELDS;
    if (at === this.values.length) {
      const larger = new Float64Array(2 * at);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[at] = lon;
    this.values[at + 1] = lat;
    this.values[at + 2] = elevation;
    this.values[at + 3] = time;
    this.size += 1;
  }

  at(index: number): RawPosition {
    const at = index * FIELDS;
    const { values } = this;
    return { lon: values[at]!, lat: values[at + 1]!, elevation: values[at + 2]!, time: values[at + 3]! };
  }

  /** Exchanges longitude and latitude of every position. */
  swap(): void {
    const { values } = this;
    for (let at = 0; at < this.size * FIELDS; at += FIELDS) {
      [values[at], values[at + 1]] = [values[at + 1]!, values[at]!];
    }
  }
}
