/** Thrown for a value that has no JSON form. `path` leads to it: `$.tickets.prices[2]`. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
  constructor(
    readonly path: string,
    readonly detail: string,
  ) {
    super(`${path}: ${detail}`);
  }
}

const pathOf = (trail: readonly (string | number)[]): string =>
  trail.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${key}`), '$');

/** Objects of another realm have another Object.prototype, hence the look at the prototype's prototype. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

class Writer {
  private readonly trail: (string | number)[] = [];
  private readonly ancestors = new Set<object>();

  write(value: unknown): string {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return JSON.stringify(value);
      case 'number':
        return Number.isFinite(value) ? JSON.stringify(value) : this.refuse(`${value} has no JSON form`);
      case 'object':
        return value === null ? 'null' : this.nested(value);
      default:
        return this.refuse(`a value of type ${typeof value} has no JSON form`);
    }
  }

  private nested(value: object): string {
    if (this.ancestors.has(value)) return this.refuse('the value contains itself');
    this.ancestors.add(value);
    const text = Array.isArray(value) ? this.array(value) : this.object(value);
    this.ancestors.delete(value);
    return text;
  }

  private array(value: readonly unknown[]): string {
    const parts: string[] = [];
    for (let index = 0; index < value.length; index += 1) parts.push(this.at(index, value[index]));
    return `[${parts.join(',')}]`;
  }

  private object(value: object): string {
    if (!isPlain(value)) return this.refuse('not a plain object');
    const parts: string[] = [];
    const entries = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(value).sort()) {
      const member = entries[key];
      if (member !== undefined) parts.push(`${JSON.stringify(key)}:${this.at(key, member)}`);
    }
    return `{${parts.join(',')}}`;
  }

  private at(key: string | number, value: unknown): string {
    this.trail.push(key);
    const text = this.write(value);
    this.trail.pop();
    return text;
  }

  private refuse(detail: string): never {
    throw new NotCanonicalError(pathOf(this.trail), detail);
  }
}

/**
 * The one JSON text of a value: keys sorted by UTF-16 code units, no white space, properties that are `undefined` left
 * out. Throws `NotCanonicalError` for NaN, infinities, functions, symbols, bigints, cycles, `undefined` in arrays and
 * objects that are not plain (dates, maps).
 */
export const canonicalJson = (value: unknown): string => new Writer().write(value);
