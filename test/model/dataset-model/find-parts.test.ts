import { describe, expect, it } from 'vitest';
import { findParts } from '../../../src/model/dataset-model/find-parts.js';

describe('the parts of a dataset', () => {
  it('join what stands together, also by way of others, and follow the order of names', () => {
    const parts = findParts(['a', 'b', 'c', 'd', 'e'], [['e', 'c'], ['c', 'a'], ['d'], []]);
    expect([...parts]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
      ['d', 2],
      ['e', 0],
    ]);
  });

  it('are one of many that are joined in a chain', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `${index}`);
    const parts = findParts(
      names,
      names.slice(1).map((name, index) => [name, names[index] as string]),
    );
    expect(new Set(parts.values()).size).toBe(1);
  });
});
