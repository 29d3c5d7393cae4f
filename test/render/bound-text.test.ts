import { describe, expect, it } from 'vitest';
import { boundText } from '../../src/render/bound-text.js';
import { createPage } from './fixtures.js';

const page = createPage();
const text = (
  value: number | null,
  setBy: string[],
  without: Record<string, number | null>,
  verbose = false,
) => boundText({ name: 'low', value, setBy, without }, createPage({ verbose }));

describe('boundText', () => {
  it('says who sets a bound and what it is without them', () => {
    expect(text(3, ['T102'], { T102: 20 })).toBe('low 3 set by T102 (20 without it)');
  });

  it('says where nothing is left without them', () => {
    expect(text(3, ['T102'], { T102: null })).toBe('low 3 set by T102 (none without it)');
  });

  it('says where it does not move', () => {
    expect(text(3, ['T102'], { T102: 3 })).toBe('low 3 set by T102 (the same without it)');
    expect(text(3, ['T102'], {})).toBe('low 3 set by T102 (the same without it)');
    expect(text(2, ['A', 'B'], { A: 2, B: 2 })).toBe(
      'low 2 set by A and B (the same without any one of them)',
    );
  });

  it('names each claim without which it moves', () => {
    expect(text(2, ['A', 'B', 'C'], { A: 5, B: 2, C: null })).toBe(
      'low 2 set by A, B and C (5 without A, none without C)',
    );
  });

  it('names a few claims, or all where everything is asked for', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(text(2, ids, {})).toBe('low 2 set by A, B, C, D and 2 more (the same without any one of them)');
    expect(text(2, ids, {}, true)).toBe(
      'low 2 set by A, B, C, D, E and F (the same without any one of them)',
    );
  });

  it('says where no claim sets it', () => {
    expect(text(0, [], {})).toBe('low 0 for want of a figure');
  });

  it('is empty without a bound', () => {
    expect(text(null, [], {})).toBe('');
  });

  it('reads ids that every object has as ids', () => {
    expect(text(3, ['constructor'], {})).toBe('low 3 set by constructor (the same without it)');
    const without = Object.fromEntries([['__proto__', 20]]);
    expect(boundText({ name: 'value', value: 3, setBy: ['__proto__'], without }, page)).toBe(
      'value 3 set by __proto__ (20 without it)',
    );
  });
});
