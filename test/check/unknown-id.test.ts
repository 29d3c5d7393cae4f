import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

describe('relation/unknown-id', () => {
  it('is an error for an id that is no claim of the incident', () => {
    expect(findProblems('relation/unknown-id', [claim({ id: 'T027', derivedFrom: 'X9' })])).toMatchObject([
      {
        severity: 'error',
        field: 'derivedFrom',
        raw: 'X9',
        message: 'T027 names X9, which is no claim of ambush',
        hint: 'Name a claim id of the same incident, or leave the relation out.',
      },
    ]);
  });

  it('suggests a similar id', () => {
    const problems = findProblems('relation/unknown-id', [
      claim({ id: 'T027' }),
      claim({ id: 'T1', disputes: 'T0277' }),
    ]);
    expect(problems[0]?.hint).toMatch(/^Did you mean T027\? /);
  });

  it('suggests the same of two similar ids whatever the order of rows, and never the claim itself', () => {
    const claims = [claim({ id: 'T12' }), claim({ id: 'T11' }), claim({ id: 'T10', disputes: 'T1' })];
    for (const order of [claims, [...claims].reverse()]) {
      expect(findProblems('relation/unknown-id', order)[0]?.hint).toMatch(/^Did you mean T11\? /);
    }
  });

  it('suggests nothing in incidents of over a thousand claims', () => {
    const claims = Array.from({ length: 1001 }, (_, index) => claim({ id: `T${index}` }));
    const problems = findProblems('relation/unknown-id', [...claims, claim({ id: 'X', disputes: 'T10000' })]);
    expect(problems[0]?.hint).toBe('Name a claim id of the same incident, or leave the relation out.');
  });

  it('is also an id in conflict, which stands for no claim', () => {
    const claims = [claim({ id: 'A' }), claim({ id: 'A', count: '11' }), claim({ id: 'B', disputes: 'A' })];
    expect(findProblems('relation/unknown-id', claims)).toHaveLength(1);
  });
});
