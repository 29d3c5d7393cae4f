import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

describe('relation/self', () => {
  it('is an error for a claim that names itself', () => {
    expect(findProblems('relation/self', [claim({ id: 'A', partOf: 'A' })])).toMatchObject([
      { severity: 'error', field: 'partOf', raw: 'A', message: 'A names itself' },
    ]);
  });
});
