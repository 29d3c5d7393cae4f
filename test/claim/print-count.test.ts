import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/claim/count.js';
import { parseCount } from '../../src/claim/parse-count.js';
import { printCount } from '../../src/claim/print-count.js';
import { arbitraryCount } from './arbitrary-count.js';
import { CORPUS } from './count-corpus.js';

function parsed(text: string): Count {
  const reading = parseCount(text);
  if (!reading.ok) throw new Error(`${reading.message}: ${reading.hint}`);
  return reading.count;
}

describe('a count in plain English', () => {
  it.each([
    ['84', '84'],
    ['1 200', '1200'],
    ['10–12', '10 to 12'],
    ['не менее 46', 'at least 46'],
    ['plus de 20', 'at least 21'],
    ['hasta 60', 'up to 60'],
    ['25-82+', '25 to 82 or more'],
    ['up to 50-60', 'up to 50-60'],
    ['~50', 'about 50'],
    ['une vingtaine', 'about 20'],
    ['at least about 20', 'at least about 20'],
    ['about 50-60', 'about 50 to 60'],
    ['nearly 50', 'nearly 50'],
    ['aucun', '0'],
    ['un puñado', 'a handful'],
    ['a couple', 'a couple'],
    ['quelques', 'a few'],
    ['десятки', 'tens'],
    ['dozens+', 'at least dozens'],
    ['heavy losses', 'no figure given'],
    ['?', 'not stated'],
    ['', 'not stated'],
  ])('%s is printed as %s', (text, printed) => {
    expect(printCount(parsed(text))).toBe(printed);
  });

  it('is read back as the same count', () => {
    fc.assert(
      fc.property(arbitraryCount, (count) => {
        const printed = printCount(count);
        expect({ ...parsed(printed), original: '' }).toEqual({ ...count, original: '' });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(CORPUS)('of %s is read back as what the source said', (text) => {
    const count = parsed(text);
    expect({ ...parsed(printCount(count)), original: text.trim() }).toEqual({
      ...count,
      original: text.trim(),
    });
  });
});
