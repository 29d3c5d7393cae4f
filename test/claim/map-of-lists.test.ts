import { describe, expect, it } from 'vitest';
import { append } from '../../src/claim/map-of-lists.js';

describe('append', () => {
  it('adds to the list of a key, new or known', () => {
    const lists = new Map<string, number[]>();
    append(lists, 'a', 1);
    append(lists, 'b', 2);
    append(lists, 'a', 3);
    expect([...lists]).toEqual([
      ['a', [1, 3]],
      ['b', [2]],
    ]);
  });
});
