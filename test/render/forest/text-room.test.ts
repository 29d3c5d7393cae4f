import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textRoom } from '../../../src/render/forest/text-room.js';
import { anyText } from '../../hostile-text.js';

describe('textRoom', () => {
  it('grows with the size, and is more for wide letters than for narrow ones', () => {
    expect(textRoom('Wagner', 24)).toBeCloseTo(2 * textRoom('Wagner', 12));
    expect(textRoom('WWW', 12)).toBeGreaterThan(textRoom('www', 12) * 0.99);
    expect(textRoom('iii', 12)).toBeLessThan(textRoom('aaa', 12));
    expect(textRoom('北方', 12)).toBeGreaterThan(2 * 12);
    expect(textRoom('', 12)).toBe(0);
  });

  it('measures a character with its marks and an emoji of several signs once', () => {
    expect(textRoom('e\u0301', 12)).toBeLessThan(12);
    expect(textRoom('👨‍👩‍👧', 12)).toBe(textRoom('👧', 12));
  });
});

describe('fitText', () => {
  it('leaves a text that has room and ends another in an ellipsis', () => {
    expect(fitText('CSP-DPA', 100, 12)).toBe('CSP-DPA');
    expect(fitText('Russian military bloggers', 100, 12)).toMatch(/^Russian milit.*…$/);
  });

  it('splits no character', () => {
    expect(fitText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 40, 12)).toBe('👨‍👩‍👧…');
  });

  it('never takes more room than there is, and keeps the beginning of the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 300 }), (text, room) => {
        const fitted = fitText(text, room, 12);
        expect(textRoom(fitted, 12)).toBeLessThanOrEqual(room + 1e-9);
        expect(fitted === text || text.startsWith(fitted.slice(0, -1).trimEnd())).toBe(true);
      }),
    );
  });
});
