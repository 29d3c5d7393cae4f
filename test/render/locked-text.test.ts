import { describe, expect, it } from 'vitest';
import { lockedText } from '../../src/render/locked-text.js';

describe('lockedText', () => {
  it('writes a range as it stands in a table', () => {
    expect(lockedText({ low: 20, high: 84, openHigh: true })).toBe('20–84+');
    expect(lockedText({ low: 46, high: null, openHigh: true })).toBe('46+');
    expect(lockedText({ low: 5, high: 5, openHigh: false })).toBe('5');
    expect(lockedText({ low: null, high: null })).toBe('no figure');
  });

  it('tells none from zero in a number', () => {
    expect(lockedText({ value: 0 })).toBe('0');
    expect(lockedText({ value: null })).toBe('none');
  });

  it('writes low, best and high side by side', () => {
    expect(lockedText({ low: 20, best: 46, high: 84 })).toBe('20/46/84');
    expect(lockedText({ low: 0, best: null, high: null })).toBe('0/none/none');
  });

  it('writes the ends and the median of the model side by side', () => {
    expect(lockedText({ q05: 34, median: 53, q95: 81 })).toBe('34/53/81');
    expect(lockedText({ q05: null, median: null, q95: null })).toBe('none/none/none');
  });

  it('lists the intervals of a consensus', () => {
    const intervals = [
      { low: 20, high: 20 },
      { low: 46, high: null },
    ];
    expect(lockedText({ intervals })).toBe('20, 46+');
    expect(lockedText({ intervals: [] })).toBe('none');
  });

  it('sets thousands apart in all of them', () => {
    const text = '12\u202f000';
    expect(lockedText({ low: 12_000, high: 12_000, openHigh: false })).toBe(text);
    expect(lockedText({ value: 12_000 })).toBe(text);
    expect(lockedText({ low: 1, best: 12_000, high: null })).toBe(`1/${text}/none`);
  });
});
