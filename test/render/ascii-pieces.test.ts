import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiPieces } from '../../src/render/ascii-pieces.js';

describe('asciiPieces', () => {
  it('cuts a text at the signs of ratios', () => {
    expect(asciiPieces('34 apart (×1.68), ×2')).toEqual(['34 apart (', '1.68), ', '2']);
    expect(asciiPieces('84')).toEqual(['84']);
    expect(asciiPieces('')).toEqual(['']);
  });

  it('gives up on anything else beyond ASCII, however many bytes it takes', () => {
    for (const text of ['né', '×é', 'é×', '\u{1F600}', '×\u{1F600}×', 'ب×', '\uD800']) {
      expect(asciiPieces(text), text).toBeNull();
    }
  });

  it('gives pieces of ASCII that make the text, or nothing', () => {
    const texts = fc.string({
      unit: fc.oneof(fc.constantFrom('×', 'a', '\0', '\u007F'), fc.string({ minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = asciiPieces(text);
        const isPlain = [...text].every((character) => character === '×' || character <= '\u007F');
        expect(pieces === null).toBe(!isPlain);
        if (pieces !== null) expect(pieces.join('×')).toBe(text);
      }),
    );
  });
});
