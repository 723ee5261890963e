import type { Localized } from '../contract/scalars';

/** Where and why a rule does not parse. `position` counts UTF-16 code units from 0. */
export interface HoursError {
  readonly position: number;
  readonly message: Localized;
}

/** Carries a `HoursError` out of the parser. */
export class HoursSyntaxError extends Error {
  override readonly name = 'HoursSyntaxError';
  constructor(readonly error: HoursError) {
    super(error.message.en);
  }
}

/** Reads a text from left to right, passing over blanks. */
export class Scanner {
  private at = 0;
  constructor(private readonly text: string) {
    this.skipBlanks();
  }

  get position(): number {
    return this.at;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes what a pattern (with the flag `y`) matches here; `undefined` where it does not match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.peek(pattern);
    if (!match) return undefined;
    this.at += match[0].length;
    this.skipBlanks();
    return match;
  }

  peek(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  back(position: number): void {
    this.at = position;
  }

  fail(zh: string, en: string, position = this.at): never {
    throw new HoursSyntaxError({ position, message: { zh, en } });
  }

  private skipBlanks(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at += 1;
  }
}
