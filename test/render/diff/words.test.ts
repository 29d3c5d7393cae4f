import { describe, expect, it } from 'vitest';
import { changeText, quoted } from '../../../src/render/diff/words.js';
import { createPage } from '../fixtures.js';

const page = createPage();

describe('what changed in a text', () => {
  it('is told with both texts, blank where there is none', () => {
    expect(changeText('84', '100', page)).toBe('"84" → "100"');
    expect(changeText(null, 'x', page)).toBe('blank → "x"');
    expect(changeText('x', null, createPage({ ascii: true }))).toBe('"x" -> blank');
  });

  it('is shown around the first difference of long texts', () => {
    const long = 'a'.repeat(100);
    expect(changeText(`${long}b tail`, `${long}c tail`, page)).toBe(
      `"…${'a'.repeat(12)}b tail" → "…${'a'.repeat(12)}c tail"`,
    );
    expect(changeText(long, `${long} and more`, page)).toBe(
      `"…${'a'.repeat(12)}" → "…${'a'.repeat(12)} and more"`,
    );
    expect(changeText(`x${long}`, 'y', page)).toBe(`"x${'a'.repeat(59)}…" → "y"`);
  });

  it('never splits a character', () => {
    expect(quoted('👍'.repeat(61), page)).toBe(`"${'👍'.repeat(60)}…"`);
  });
});
