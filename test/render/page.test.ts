import { describe, expect, it } from 'vitest';
import { countOf, listSome, namesOnce, styleStart } from '../../src/render/page.js';
import { createPage, group } from './fixtures.js';

describe('countOf', () => {
  it('uses the plural for all but one', () => {
    expect([0, 1, 2].map((number) => countOf(number, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims']);
  });
});

describe('listSome', () => {
  it('joins a few with and, and counts the rest', () => {
    expect(listSome([], 2)).toBe('');
    expect(listSome(['a'], 2)).toBe('a');
    expect(listSome(['a', 'b'], 2)).toBe('a and b');
    expect(listSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });
});

describe('styleStart', () => {
  it('styles as many characters as asked for', () => {
    expect(styleStart('major  x', 5, (text) => `<${text}>`)).toBe('<major>  x');
  });
});

describe('namesOnce', () => {
  it('names a group in the first of its lines', () => {
    const [one, other] = [group(), group({ victims: 'fama' })];
    expect(namesOnce([one, one, other], createPage())).toEqual(['wagner killed', '', 'fama killed']);
  });
});
