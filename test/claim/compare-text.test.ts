import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/claim/compare-text.js';

describe('compareText', () => {
  it('orders by code units, whatever the locale', () => {
    expect(['b', 'é', 'a', 'Z', 'a1', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'a1', 'b', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });
});
