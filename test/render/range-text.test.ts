import { describe, expect, it } from 'vitest';
import { figureText, rangeText } from '../../src/render/range-text.js';
import { ASCII, UNICODE } from '../../src/render/symbols.js';

describe('figureText', () => {
  it('leaves digits plain up to 9999', () => {
    expect(figureText(0, UNICODE)).toBe('0');
    expect(figureText(9999, UNICODE)).toBe('9999');
  });

  it('sets thousands apart by a narrow space above', () => {
    expect(figureText(10_000, UNICODE)).toBe('10\u202F000');
    expect(figureText(9_007_199_254_740_991, UNICODE)).toBe('9\u202F007\u202F199\u202F254\u202F740\u202F991');
  });

  it('leaves all digits plain in ASCII', () => {
    expect(figureText(1_234_567, ASCII)).toBe('1234567');
  });
});

describe('rangeText', () => {
  const text = (low: number | null, high: number | null, rest = {}) =>
    rangeText({ low, high, openHigh: false, ...rest }, UNICODE);

  it('writes one figure as itself', () => expect(text(84, 84)).toBe('84'));
  it('writes a range with a dash', () => expect(text(3, 82)).toBe('3–82'));
  it('writes an open top with a plus', () => {
    expect(text(46, 46, { openHigh: true })).toBe('46+');
    expect(text(3, 100, { openHigh: true })).toBe('3–100+');
    expect(text(12, null, { openHigh: true })).toBe('12+');
  });
  it('writes an open bottom with at most', () => {
    expect(text(60, 60, { openLow: true })).toBe('≤60');
    expect(text(null, 60)).toBe('≤60');
  });
  it('writes a hedge before the figure', () => {
    expect(text(50, 50, { approximate: true })).toBe('~50');
    expect(text(12, null, { approximate: true })).toBe('~12+');
    expect(text(60, 60, { approximate: true, openLow: true })).toBe('≤~60');
  });
  it('keeps zero and no figure apart', () => {
    expect(text(0, 0)).toBe('0');
    expect(text(null, null)).toBe('no figure');
  });
  it('uses ASCII signs where ASCII is asked for', () => {
    expect(rangeText({ low: 3, high: 12_000, openHigh: true }, ASCII)).toBe('3-12000+');
    expect(rangeText({ low: 60, high: 60, openLow: true, openHigh: false }, ASCII)).toBe('<=60');
  });
});
