import { existsSync, readFileSync } from 'node:fs';

/** An instance with a number of days, and the best score that anyone has published for it. */
export interface Pair {
  readonly instance: string;
  readonly m: number;
  readonly bestKnown: number;
}

/**
 * Reads a CSV with a heading that names at least `instance`, `m` and `best_known`. A row with `yes` under `trivial`
 * (every place fits, any solver has the full score) is left out.
 *
 * @throws Error if a column is absent or a row has no positive number where one is needed
 */
export const readPairs = (file: string): Pair[] => {
  if (!existsSync(file)) throw new Error(`--best: there is no file ${file}`);
  const [heading = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = heading.split(',').map((column) => column.trim());
  const at = (column: string): number => columns.indexOf(column);
  const lacking = ['instance', 'm', 'best_known'].find((column) => at(column) < 0);
  if (lacking) throw new Error(`--best: ${file} has no column ${lacking}`);
  return lines.flatMap((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    if (cells[at('trivial')] === 'yes') return [];
    const pair = {
      instance: (cells[at('instance')] ?? '').replace(/\.txt$/, ''),
      m: Number(cells[at('m')]),
      bestKnown: Number(cells[at('best_known')]),
    };
    if (!(pair.m > 0 && pair.bestKnown > 0)) throw new Error(`--best: ${file}: cannot read "${line}"`);
    return [pair];
  });
};
