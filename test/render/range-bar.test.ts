import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAxis } from '../../src/render/axis.js';
import { rangeBar, vagueBar } from '../../src/render/range-bar.js';
import type { Range } from '../../src/render/range-text.js';
import { ASCII, UNICODE } from '../../src/render/symbols.js';

const LINEAR = createAxis([10, 100], 21);
const LOGARITHMIC = createAxis([3, 100], 21);

const bar = (low: number | null, high: number | null, rest: Partial<Range> = {}, axis = LINEAR) =>
  rangeBar({ low, high, openHigh: false, ...rest }, axis, UNICODE);

describe('rangeBar', () => {
  it('draws a dot for a figure', () => {
    expect(bar(10, 10)).toBe(' ●                   ');
    expect(bar(55, 55)).toBe('          ●          ');
    expect(bar(100, 100)).toBe('                   ● ');
  });

  it('draws a line for a range', () => {
    expect(bar(10, 100)).toBe(' ━━━━━━━━━━━━━━━━━━━ ');
    expect(bar(50, 60)).toBe('         ━━━         ');
    expect(bar(50, 51)).toBe('         ━           ');
  });

  it('draws dashes to an arrow where no ceiling is claimed', () => {
    expect(bar(55, 55, { openHigh: true })).toBe('          ●╌╌╌╌╌╌╌╌╌▸');
    expect(bar(50, 60, { openHigh: true })).toBe('         ━━━╌╌╌╌╌╌╌╌▸');
    expect(bar(100, 100, { openHigh: true })).toBe('                   ●▸');
    expect(bar(55, null)).toBe('          ●╌╌╌╌╌╌╌╌╌▸');
  });

  it('draws dashes from an arrow where no floor is claimed', () => {
    expect(bar(55, 55, { openLow: true })).toBe('◂╌╌╌╌╌╌╌╌╌●          ');
    expect(bar(10, 10, { openLow: true })).toBe('◂●                   ');
  });

  it('draws nothing where no figure is named', () => {
    expect(bar(null, null)).toBe(' '.repeat(21));
  });

  it('begins at none where only an upper figure is known', () => {
    expect(bar(null, 55)).toBe(' ━━━━━━━━━━          ');
  });

  it('stands on a logarithmic scale where figures span more', () => {
    expect(bar(3, 80, {}, LOGARITHMIC)).toBe(' ━━━━━━━━━━━━━━━━━━  ');
    expect(bar(10, 10, {}, LOGARITHMIC)).toBe('       ●             ');
    expect(bar(46, 46, { openHigh: true }, LOGARITHMIC)).toBe('               ●╌╌╌╌▸');
  });

  it('is hollow for a claim that does not stand', () => {
    expect(rangeBar({ low: 55, high: 55, openHigh: true }, LINEAR, UNICODE, true)).toBe(
      '          ○╌╌╌╌╌╌╌╌╌▸',
    );
    expect(rangeBar({ low: 50, high: 60, openHigh: false }, LINEAR, UNICODE, true)).toBe(
      '         ───         ',
    );
  });

  it('draws the same in ASCII', () => {
    expect(rangeBar({ low: 50, high: 60, openHigh: true }, LINEAR, ASCII)).toBe('         ---........>');
    expect(rangeBar({ low: 55, high: 55, openLow: true, openHigh: false }, LINEAR, ASCII)).toBe(
      '<.........o          ',
    );
    expect(rangeBar({ low: 50, high: 60, openHigh: false }, LINEAR, ASCII, true)).toBe(
      '         ~~~         ',
    );
    expect(rangeBar({ low: 55, high: 55, openHigh: false }, LINEAR, ASCII, true)).toBe(
      '          x          ',
    );
  });

  it('is always exactly as wide as its scale', () => {
    const figures = fc
      .tuple(fc.nat(), fc.nat())
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    const width = fc.integer({ min: 5, max: 80 });
    fc.assert(
      fc.property(
        figures,
        width,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (range, cells, openLow, openHigh, isHollow) => {
          const axis = createAxis([range.low, range.high, 7, 300], cells);
          expect(rangeBar({ ...range, openLow, openHigh }, axis, UNICODE, isHollow)).toHaveLength(cells);
          expect(rangeBar({ low: range.low, high: null, openHigh }, axis, ASCII, isHollow)).toHaveLength(
            cells,
          );
          expect(vagueBar(range.low, axis, UNICODE)).toHaveLength(cells);
        },
      ),
    );
  });
});

describe('vagueBar', () => {
  it('draws dashes without a dot from the least a word can mean', () => {
    expect(vagueBar(55, LINEAR, UNICODE)).toBe('          ╌╌╌╌╌╌╌╌╌╌▸');
    expect(vagueBar(2, LINEAR, UNICODE)).toBe(' ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌▸');
  });
});
