import { describe, expect, it } from 'vitest';
import { countChanges } from '../../src/diff/count-changes.js';
import { claim } from '../build-claim.js';
import { changesOf } from './diff-claims.js';

const A = claim({ id: 'A', count: '84' });
const B = claim({ id: 'B', count: '20' });
const PROBLEMS = { errors: { old: 1, new: 0 }, warnings: { old: 0, new: 2 } };

describe('counting what changed', () => {
  it('counts claims, incidents, disagreements, and each group once by its gravest change', () => {
    const incidents = [
      changesOf([A], [A, B]),
      changesOf([], [A]),
      changesOf([A], []),
      changesOf([A, B], [A, claim({ ...B, count: '21' })]),
    ];
    expect(countChanges(incidents, 7, PROBLEMS)).toEqual({
      incidents: { added: 1, removed: 1, changed: 2 },
      claims: { added: 2, removed: 1, changed: 1, unchanged: 7 },
      ranges: { moved: 2, vanished: 1, appeared: 1 },
      disagreements: { appeared: 1, vanished: 0, severity: 0, sides: 1 },
      ...PROBLEMS,
    });
  });

  it('counts no range of which only what stands behind it changed', () => {
    const incident = changesOf([A], [A, claim({ id: 'C', source: 'C', count: '84' })]);
    expect(countChanges([incident], 0, PROBLEMS).ranges).toEqual({ moved: 0, vanished: 0, appeared: 0 });
  });
});
