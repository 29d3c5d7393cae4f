import { describe, expect, it } from 'vitest';
import type { Count } from '../../../src/claim/count.js';
import { parseCount } from '../../../src/claim/parse-count.js';
import { describeReading } from '../../../src/reconcile/explain/describe-reading.js';

function read(text: string): Count {
  const reading = parseCount(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.count;
}

const reading = (text: string) => describeReading(read(text));

describe('how a count was read', () => {
  it.each([
    ['84', 'figure', { low: 84, high: 84 }],
    ['at least 46', 'figure', { low: 46, high: null }],
    ['up to 60', 'figure', { low: 0, high: 60 }],
    ['25-82+', 'figure', { low: 25, high: null }],
    ['dozens', 'word', { low: 12, high: null }],
    ['no figure given', 'admission', { low: 1, high: null }],
    ['none', 'denial', { low: 0, high: 0 }],
    ['unknown', 'not-stated', null],
  ])('%s is a %s', (text, kind, asserted) => {
    expect(reading(text)).toMatchObject({ kind, asserted, isByBounds: false });
  });

  it('names the part of the heaping rule by which a hedged figure may be off', () => {
    expect(reading('about 50')).toMatchObject({ hedge: 'about', lowOff: 'half-unit', highOff: 'half-unit' });
    expect(reading('about 84')).toMatchObject({ lowOff: 'tenth', highOff: 'tenth' });
    expect(reading('about 1000')).toMatchObject({ lowOff: 'quarter', asserted: { low: 750, high: 1250 } });
    expect(reading('nearly 50')).toMatchObject({ hedge: 'nearly', lowOff: 'half-unit', highOff: null });
    expect(reading('50')).toMatchObject({ hedge: null, lowOff: null, highOff: null });
  });

  it('names no part of it for an end that is open', () => {
    expect(reading('at least about 50')).toMatchObject({ lowOff: 'half-unit', highOff: null });
    expect(reading('up to about 50')).toMatchObject({ lowOff: null, highOff: 'half-unit' });
  });

  it('tells of bounds that override the words', () => {
    const words = read('dozens');
    expect(describeReading({ ...words, low: 10, high: 20, vague: null }).isByBounds).toBe(true);
    expect(
      describeReading({ ...words, original: 'a great many men', low: 10, high: 20, vague: null }),
    ).toMatchObject({
      isByBounds: true,
      asserted: { low: 10, high: 20 },
    });
  });
});
