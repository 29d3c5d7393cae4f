import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { display } from '../../src/render/display.js';
import { cut, padEnd, padStart, widthOf } from '../../src/render/fit-width.js';
import { anyText } from '../hostile-text.js';

describe('widthOf', () => {
  it('counts two cells for wide characters, one for letters, none for marks', () => {
    expect(widthOf('84')).toBe(2);
    expect(widthOf('北方')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('ЦСП')).toBe(3);
    expect(widthOf('تجمع')).toBe(4);
    expect(widthOf('👨‍👩‍👧')).toBe(2);
  });

  it('measures its short cut as string-width does', () => {
    const common = fc.string({
      unit: fc
        .oneof(
          fc.integer({ min: 0x20, max: 0x52f }),
          fc.integer({ min: 0x2010, max: 0x203b }),
          fc.integer({ min: 0x2190, max: 0x2193 }),
          fc.integer({ min: 0x2500, max: 0x25ff }),
        )
        .map((codePoint) => String.fromCodePoint(codePoint)),
      maxLength: 6,
    });
    fc.assert(
      fc.property(common, (text) => {
        const shown = display(text);
        expect(widthOf(shown)).toBe(stringWidth(shown));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cut', () => {
  it('leaves text that fits', () => {
    expect(cut('New York Times', 14)).toBe('New York Times');
    expect(cut('北方', 4)).toBe('北方');
  });

  it('ends what it cuts in an ellipsis, without a space before it', () => {
    expect(cut('New York Times', 10)).toBe('New York…');
    expect(cut('New York Times', 10, '..')).toBe('New York..');
    expect(cut('ЦСП «Азавад»', 6)).toBe('ЦСП «…');
  });

  it('never splits a character', () => {
    expect(cut('北方の声明', 4)).toBe('北…');
    expect(cut('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(cut('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  });

  it('leaves the ellipsis out where there is no room for it', () => {
    expect(cut('wagner', 2, '..')).toBe('wa');
    expect(cut('wagner', 0)).toBe('');
    expect(cut('北', 1)).toBe('');
  });

  it('never takes more cells than there are', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 30 }), fc.constantFrom('…', '..', ''), (text, width, ellipsis) => {
        expect(widthOf(cut(display(text), width, ellipsis))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('padEnd and padStart', () => {
  it('fill up by cells, not by characters', () => {
    expect(padEnd('北方', 6)).toBe('北方  ');
    expect(padStart('e\u0301', 3)).toBe('  e\u0301');
  });

  it('leave longer text', () => {
    expect(padEnd('wagner', 3)).toBe('wagner');
    expect(padStart('wagner', 3)).toBe('wagner');
  });
});
