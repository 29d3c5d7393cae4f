import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/render/find-claims.js';
import { claim } from '../build-claim.js';

describe('findClaims', () => {
  it('finds the row of which a result speaks, also among rows with the same id', () => {
    const [one, other] = [claim({ id: 'A', line: 2, outlet: 'x' }), claim({ id: 'A', line: 3, outlet: 'y' })];
    expect(findClaims([one, other])({ id: 'A', at: 'claims.csv:3' })).toBe(other);
  });

  it('throws for a claim that there is not', () => {
    expect(() => findClaims([claim({ id: 'A' })])({ id: 'B', at: 'claims.csv:2' })).toThrow('no claim B');
  });
});
