import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { contentHash, utf8, utf8Length } from './hash';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'é', '博', '😀', '\ud800', '\udc00') }),
);

describe('utf8', () => {
  it('makes the bytes that the standard encoder makes, lone surrogates included (property)', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Buffer.from(utf8(text)).toString('hex')).toBe(Buffer.from(text, 'utf8').toString('hex'));
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
  });
});

describe('contentHash', () => {
  it('is the first half of SHA-256, of text and of its bytes (property)', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
        expect(contentHash(text)).toBe(expected);
        expect(contentHash(utf8(text))).toBe(expected);
      }),
    );
  });
});
