import { describe, expect, it } from 'vitest';
import { factorText, stretchText } from '../../src/render/severity-text.js';
import { ASCII, UNICODE } from '../../src/render/symbols.js';
import { group } from './fixtures.js';

describe('factorText', () => {
  it('gives as many digits as say something', () => {
    expect([1.016, 1.296, 5.164, 12.4].map((factor) => factorText(factor, UNICODE))).toEqual([
      '×1.02',
      '×1.3',
      '×5.2',
      '×12',
    ]);
    expect(factorText(5.164, ASCII)).toBe('x5.2');
  });
});

describe('stretchText', () => {
  it('is empty where claims overlap and beside a denial', () => {
    expect(stretchText(group({ stretch: 1 }), UNICODE)).toBe('');
    expect(stretchText(group({ stretch: null }), UNICODE)).toBe('');
    expect(stretchText(group({ stretch: 1.296 }), UNICODE)).toBe('×1.3');
  });
});
