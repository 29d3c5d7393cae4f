import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRepeats } from '../../src/claim/has-repeats.js';

describe('hasRepeats', () => {
  it('finds what a set finds, in lists of any length', () => {
    const texts = fc.array(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (values) => {
        expect(hasRepeats(values, (value) => value)).toBe(new Set(values).size < values.length);
      }),
    );
  });

  it('compares the texts of values, not the values', () => {
    const voices = [{ voice: 'JNIM' }, { voice: 'CSP-PSD' }, { voice: 'JNIM' }];
    expect(hasRepeats(voices, ({ voice }) => voice)).toBe(true);
    expect(hasRepeats(voices.slice(1), ({ voice }) => voice)).toBe(false);
  });
});
